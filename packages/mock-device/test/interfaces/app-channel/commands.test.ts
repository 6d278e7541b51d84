import { afterEach, describe, expect, it } from "vitest";
import { closeAll, noted, startDevice } from "./app-devices.js";

afterEach(closeAll);

describe("setValue", () => {
  // Literals of joscha82/wattpilot's wattpilot.yaml (number as requestId, text in the answer), 0xFEEDC0DE64/evcharger-app
  // (text for both ids), goecharger/go-eCharger-API-v2#80 (no inner id) and Flachzange/FHEM_Modul_Fronius_Wattpilot.
  it.each([
    {
      data: '{"type":"setValue","requestId":1,"key":"amp","value":10}',
      outer: "1sm",
      answer: '{"type":"response","requestId":"1","success":true,"status":{"amp":10}}',
    },
    {
      data: '{"type": "setValue", "requestId": 1, "key": "nmo", "value": true}',
      outer: "1sm",
      answer: '{"type":"response","requestId":"1","success":true,"status":{"nmo":true}}',
    },
    {
      data: '{"key":"lmo","requestId":"request-3","type":"setValue","value":4}',
      outer: "request-3",
      answer: '{"type":"response","requestId":"request-3","success":true,"status":{"lmo":4}}',
    },
    {
      data: '{"type":"setValue","key":"frc","value":1}',
      outer: "552sm",
      answer: '{"type":"response","success":true,"status":{"frc":1}}',
    },
    {
      data: '{"type":"setValue","requestId":null,"key":"frc","value":0}',
      outer: undefined,
      answer: '{"type":"response","success":true,"status":{"frc":0}}',
    },
    {
      data: '{"type":"setValue","requestId":1,"key":"nmo","value":0}',
      outer: "1sm",
      answer: '{"type":"response","requestId":"1","success":false,"message":"value must be bool"}',
    },
    // joscha82/wattpilot#23
    {
      data: '{"type":"setValue","requestId":1,"key":"lbr","value":"1"}',
      outer: "1sm",
      answer: '{"type":"response","requestId":"1","success":false,"message":"value must be uint8_t"}',
    },
  ])("$data is answered $answer", async ({ data, outer, answer }) => {
    const client = await (await startDevice()).loggedIn();
    client.sendSigned(data, outer);
    await client.next("response");
    expect(client.frames.at(-1)).toBe(answer);
  });

  it.each([
    { value: "6.0", message: "value must be uint8_t" },
    { value: "-1", message: "value must be uint8_t" },
    { value: "1e1", message: "value must be uint8_t" },
    { value: "null", message: "null not allowed" },
    { value: "5", message: "Value 5 exceeds range 6 to 32" },
    { value: '{"amp":6}', message: "value must be uint8_t" },
  ])("of amp to $value is refused with: $message", async ({ value, message }) => {
    const started = await startDevice();
    const client = await started.loggedIn();
    const before = started.device.state.get("amp");
    client.sendSigned(`{"type":"setValue","requestId":1,"key":"amp","value":${value}}`, "1sm");
    expect(await client.next("response")).toEqual({
      type: "response",
      requestId: "1",
      success: false,
      message,
    });
    expect(started.device.state.get("amp")).toBe(before);
    expect(noted(started).at(-1)).toMatchObject({
      unexpected: "setValue with a value or key that is refused",
    });
  });

  it.each([
    // Seen on a Wattpilot Flex (Flachzange/FHEM_Modul_Fronius_Wattpilot)
    { profile: "core-60.4", key: '"alw"', message: "api key has no setter" },
    { profile: "v4-055.7", key: '"alw"', message: "tried to set api key without setter" },
    { profile: "v4-055.7", key: '"nokey"', message: "unknown api key" },
    { profile: "v4-055.7", key: "5", message: "key must be string" },
  ])("of $key on $profile is refused with: $message", async ({ profile, key, message }) => {
    const client = await (await startDevice({ profile })).loggedIn();
    client.sendSigned(`{"type":"setValue","requestId":1,"key":${key},"value":true}`, "1sm");
    expect(await client.next("response")).toMatchObject({ success: false, message });
  });

  it("without a value is a null", async () => {
    const client = await (await startDevice()).loggedIn();
    client.sendSigned('{"type":"setValue","requestId":1,"key":"dwo"}', "1sm");
    expect(await client.next("response")).toMatchObject({ success: true, status: { dwo: null } });
  });

  it("finds a value whose name is spelt with escapes", async () => {
    const client = await (await startDevice()).loggedIn();
    client.sendSigned('{"type":"setValue","requestId":1,"key":"amp","val\\u0075e":12}', "1sm");
    expect(await client.next("response")).toMatchObject({ status: { amp: 12 } });
  });

  it("of a key that cannot be read tells what was sent", async () => {
    const client = await (await startDevice({ profile: "v4-59.4" })).loggedIn();
    const ids = { pGrid: -1200.5, pPv: 4000, pAkku: 0 };
    expect(await client.set("ids", ids)).toMatchObject({ success: true, status: { ids } });
  });

  it("shows in the next delta", async () => {
    const started = await startDevice();
    const client = await started.loggedIn();
    await client.set("amp", 14);
    started.pass(1);
    expect(await client.next("deltaStatus")).toMatchObject({ status: { amp: 14 } });
  });
});

describe("a secured connection", () => {
  it("takes no command without a signature", async () => {
    const started = await startDevice();
    const client = await started.loggedIn();
    client.send({ type: "setValue", requestId: 1, key: "amp", value: 10 });
    expect(await client.next("response")).toEqual({
      type: "response",
      requestId: "1",
      success: false,
      message: "message must be secured",
    });
    expect(started.device.state.get("amp")).not.toBe(10);
    expect(noted(started).at(-1)).toMatchObject({
      method: "setValue",
      parameters: ["amp"],
      unexpected: "setValue without a signature",
    });
  });

  const data = '{"type":"setValue","requestId":1,"key":"amp","value":10}';
  it.each([
    { what: "a wrong hmac", envelope: { data, hmac: "0".repeat(64) }, message: "wrong hmac" },
    { what: "no hmac", envelope: { data }, message: "wrong hmac" },
    { what: "no data", envelope: { hmac: "0".repeat(64) }, message: "wrong hmac" },
    { what: "an object as data", envelope: { data: { type: "setValue" }, hmac: "" }, message: "wrong hmac" },
  ])("refuses a message with $what", async ({ envelope, message }) => {
    const started = await startDevice();
    const client = await started.loggedIn();
    client.send({ type: "securedMsg", ...envelope, requestId: "1sm" });
    expect(await client.next("response")).toEqual({
      type: "response",
      requestId: "1sm",
      success: false,
      message,
    });
    expect(started.device.state.get("amp")).not.toBe(10);
    expect(noted(started).at(-1)).toMatchObject({
      method: "securedMsg",
      parameters: [],
      unexpected: "securedMsg with a wrong signature",
    });
  });

  it.each([
    { signed: "no JSON", message: "invalid data" },
    { signed: "[1]", message: "invalid data" },
    { signed: '{"type":"generateApiToken"}', message: "unknown message type" },
    { signed: '{"type":"securedMsg","data":"{}"}', message: "unknown message type" },
    { signed: "{}", message: "unknown message type" },
  ])("refuses the signed text $signed", async ({ signed, message }) => {
    const client = await (await startDevice()).loggedIn();
    client.sendSigned(signed);
    expect(await client.next("response")).toEqual({ type: "response", success: false, message });
  });
});

describe("a connection that is not secured", () => {
  it("takes commands as they are, and signed ones as well", async () => {
    const started = await startDevice({ options: { secured: false } });
    const client = await started.loggedIn();
    client.send({ type: "setValue", requestId: 1, key: "amp", value: 10 });
    expect(await client.next("response")).toMatchObject({
      requestId: "1",
      success: true,
      status: { amp: 10 },
    });
    client.sendSigned('{"type":"setValue","requestId":2,"key":"amp","value":11}', "2sm");
    expect(await client.next("response")).toMatchObject({ requestId: "2", status: { amp: 11 } });
    client.send({ type: "securedMsg", data: "{}", hmac: "" });
    expect(await client.next("response")).toMatchObject({ success: false, message: "wrong hmac" });
  });
});

describe("the log of requests", () => {
  it("tells types, keys and answers, and no value", async () => {
    const started = await startDevice();
    const client = await started.loggedIn();
    await client.set("amp", 12);
    await client.set("amp", 77);
    await client.set("wifis", [{ ssid: "hush", key: "hushhush" }]);
    await client.set("fna", "hush");
    expect(noted(started)).toMatchObject([
      { method: "auth", path: "/ws", parameters: [], answer: "authSuccess" },
      { method: "setValue", path: "/ws", parameters: ["amp"], answer: "success" },
      { parameters: ["amp"], answer: "Value … exceeds range … to …" },
      { parameters: ["wifis"] },
      { parameters: ["fna"], answer: "success" },
    ]);
    expect(JSON.stringify(started.device.requests.all())).not.toMatch(/hush|77|12\b/);
  });

  it("never tells the password, wherever a client puts it", async () => {
    const started = await startDevice({ options: { password: "hush", secured: false } });
    const client = await started.loggedIn();
    client.send({ type: "hush" });
    client.send({ type: "setValue", key: "hush", value: "hush" });
    client.send({ type: "setValue", key: "sch_week", value: { hush: 1 } });
    client.send({ type: "setValue", key: "a key of 'quotes' and blanks", value: 1 });
    for (let round = 0; round < 4; round++) await client.next("response");
    expect(JSON.stringify(started.device.requests.all())).not.toMatch(/hush|blanks/);
    expect(noted(started).slice(1)).toMatchObject([
      { method: "message", parameters: [] },
      { method: "setValue", parameters: [] },
      { method: "setValue", parameters: ["sch_week"], answer: "refused" },
      { method: "setValue", parameters: [] },
    ]);
  });
});
