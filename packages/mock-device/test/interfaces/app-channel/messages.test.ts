import { afterEach, describe, expect, it } from "vitest";
import { keyOf, loginOf } from "./app-client.js";
import { closeAll, noted, password, startDevice, type Wanted } from "./app-devices.js";

afterEach(closeAll);

const tokens = () => {
  const given = ["a".repeat(32), "b".repeat(32)];
  return () => given.shift() ?? "spent";
};
const identity = { sse: "604705", host: "go-eCharger-604705", fna: "Garage", fwv: "60.5" };

/** The text frames that a device sends before it has heard anything. */
async function firstFrames(wanted: Wanted): Promise<readonly (string | Buffer)[]> {
  const client = await (await startDevice(wanted)).connect();
  await client.next();
  await client.next();
  return client.frames;
}

describe("the first messages", () => {
  it.each([
    {
      // marq24/ha-goecharger-api2#160, a CORE on 60.5
      profile: "core-60.4",
      hello:
        '{"type":"hello","serial":"604705","hostname":"go-eCharger-604705","friendly_name":"Garage","manufacturer":"go-e",' +
        '"devicefamily":"goecharger","devicetype":"go-eCharger_Phoenix","devicesubtype":"core_cable","version":"60.5",' +
        '"protocol":2,"proto":4,"secured":true}',
      challenge: `{"type":"authRequired","token1":"${"a".repeat(32)}","token2":"${"b".repeat(32)}","hash":"bcrypt"}`,
    },
    {
      // Members and their order from joscha82/wattpilot's API.md
      profile: "v4-055.7",
      hello:
        '{"type":"hello","serial":"604705","hostname":"go-eCharger-604705","friendly_name":"Garage","manufacturer":"go-e",' +
        '"devicetype":"go-eCharger_V4","version":"60.5","protocol":2,"secured":true}',
      challenge: `{"type":"authRequired","token1":"${"a".repeat(32)}","token2":"${"b".repeat(32)}"}`,
    },
    {
      // The hash as joscha82/wattpilot#46 quotes it, proto as in marq24/ha-goecharger-api2#160
      profile: "v5-60.2",
      hello:
        '{"type":"hello","serial":"604705","hostname":"go-eCharger-604705","friendly_name":"Garage","manufacturer":"go-e",' +
        '"devicefamily":"goecharger","devicetype":"go-eCharger_V5","version":"60.5","protocol":2,"proto":4,"secured":true}',
      challenge: `{"type":"authRequired","token1":"${"a".repeat(32)}","token2":"${"b".repeat(32)}","hash":"pbkdf2"}`,
    },
  ])("of $profile are its own", async ({ profile, hello, challenge }) => {
    const frames = await firstFrames({
      profile,
      overrides: identity,
      options: { tokens: tokens(), binary: false },
    });
    expect(frames).toEqual([hello, challenge]);
  });

  it("of an unsecured device say so", async () => {
    expect((await firstFrames({ options: { secured: false } }))[0]).toMatch(/"protocol":2,"secured":false}$/);
  });

  it("of a controller tell no family", async () => {
    const [hello] = await firstFrames({ kind: "controller", profile: "controller-1.3.0" });
    expect(hello).toMatch(/"manufacturer":"go-e","devicetype":"controller","version":"1.3.0","protocol":2/);
  });

  // iobroker.fronius-wattpilot takes bcrypt unless the device names pbkdf2.
  it.each(["pbkdf2", "bcrypt"] as const)(
    "name %s when it is chosen, also where the firmware names none",
    async (hash) => {
      const [, challenge] = await firstFrames({ profile: "v4-59.4", options: { hash } });
      expect(challenge).toMatch(new RegExp(`"hash":"${hash}"}$`));
    },
  );

  it("tell that nobody can log in when no password is set", async () => {
    const started = await startDevice({ options: { password: "" } });
    const client = await started.connect();
    await client.next("hello");
    expect(await client.next()).toEqual({ type: "authImpossible" });
    client.send({ type: "auth", token3: "x", hash: "y" });
    expect(await client.next()).toEqual({ type: "authImpossible" });
    expect(noted(started)).toMatchObject([{ method: "auth", answer: "authImpossible" }]);
  });

  it("have fresh tokens on each connection", async () => {
    const { connect } = await startDevice();
    const challenges = await Promise.all([1, 2].map(async () => (await connect()).next("authRequired")));
    const seen = challenges.flatMap(({ token1, token2 }) => [token1, token2]);
    expect(new Set(seen).size).toBe(4);
    for (const token of seen) expect(token).toMatch(/^[\da-f]{32}$/);
  });
});

describe("the login", () => {
  const token3 = "0123456789abcdef0123456789abcdef";
  const proof = "36abf5acee0356b0b87b4c0b7cf257a724afbd87fefbdd7619a1846da9b03a12";
  const known: Wanted = { overrides: { sse: "123456" } };

  // safepay/sensor.fronius#48 and joscha82/wattpilot#2; that requestId comes second is inferred from `response`.
  it.each([
    {
      what: "the right proof",
      sent: { type: "auth", token3, hash: proof },
      answer: `{"type":"authSuccess","token3":"${token3}","hash":"${proof}"}`,
    },
    {
      what: "the right proof and a requestId",
      sent: { type: "auth", requestId: 7, token3, hash: proof },
      answer: `{"type":"authSuccess","requestId":"7","token3":"${token3}","hash":"${proof}"}`,
    },
    {
      what: "a wrong proof",
      sent: { type: "auth", token3, hash: "0".repeat(64) },
      answer: `{"type":"authError","token3":"${token3}","hash":"${"0".repeat(64)}","message":"Wrong password"}`,
    },
    {
      what: "a wrong proof and a requestId",
      sent: { type: "auth", token3, hash: "", requestId: "request-0" },
      answer: `{"type":"authError","requestId":"request-0","token3":"${token3}","hash":"","message":"Wrong password"}`,
    },
    { what: "nothing", sent: { type: "auth" }, answer: '{"type":"authError","message":"Wrong password"}' },
    {
      what: "values of wrong types",
      sent: { type: "auth", token3: 3, hash: [proof], requestId: {} },
      answer: `{"type":"authError","token3":3,"hash":["${proof}"],"message":"Wrong password"}`,
    },
  ])("with $what is answered $answer", async ({ sent, answer }) => {
    const client = await (await startDevice({ ...known, options: { tokens: tokens() } })).connect();
    await client.next("authRequired");
    client.send(sent);
    await client.next();
    expect(client.frames[2]).toBe(answer);
  });

  it("can be tried again on the same connection", async () => {
    const started = await startDevice(known);
    const client = await started.connect();
    const challenge = await client.next("authRequired");
    client.send(loginOf(challenge, keyOf("wrong", "123456", "pbkdf2")));
    expect(await client.next()).toMatchObject({ type: "authError", message: "Wrong password" });
    client.send(loginOf(challenge, keyOf(password, "123456", "pbkdf2")));
    expect(await client.next()).toMatchObject({ type: "authSuccess" });
    expect(noted(started)).toEqual([
      { method: "auth", path: "/ws", parameters: [], answer: "authError", unexpected: "a wrong password" },
      { method: "auth", path: "/ws", parameters: [], answer: "authSuccess" },
    ]);
  });

  it("is needed before anything else", async () => {
    const started = await startDevice();
    const client = await started.connect();
    await client.next("authRequired");
    client.send({ type: "setValue", requestId: 1, key: "amp", value: 10 });
    client.send({ type: "requestFullStatus" });
    client.sendSigned('{"type":"setValue","requestId":2,"key":"amp","value":10}', "2sm");
    await client.settled();
    started.pass(2);
    await client.settled();
    expect(client.rest()).toEqual([]);
    expect(started.device.state.get("amp")).not.toBe(10);
    expect(noted(started).map(({ method, answer, unexpected }) => [method, answer, unexpected])).toEqual([
      ["setValue", "no answer", "a message before the login"],
      ["requestFullStatus", "no answer", "a message before the login"],
      ["securedMsg", "no answer", "a message before the login"],
    ]);
  });
});
