import { describe, expect, it } from "vitest";
import { GoeCharger, type HttpResponse, isGoeError } from "../../src/index.js";
import { cloud, local, serial, token } from "../client/clients.js";
import { freshHost } from "../client/manual-transport.js";
import { failureOf } from "../raw-server.js";
import { shownText } from "../shown-text.js";

const password = 'P#ss "w&rd\\ 100%';
const network = "Müllers Haus";
const wifis = [{}, { ssid: network, key: password }];
const written = JSON.stringify(wifis);

/** Forms in which a device, a gateway or a runtime may repeat what was sent. */
const echoes: readonly string[] = [
  password,
  network,
  JSON.stringify(password),
  written,
  encodeURIComponent(written),
];

function expectNothingShown(shown: unknown): void {
  const text = shownText(shown);
  const inQuotes = (secret: string): string => JSON.stringify(secret).slice(1, -1);
  for (const secret of [password, network, token, serial]) {
    // Two layers of quotes: a message quotes a sentence, and JSON quotes the message.
    for (const form of [secret, inQuotes(secret), inQuotes(inQuotes(secret)), encodeURIComponent(secret)]) {
      expect(text).not.toContain(form);
    }
  }
}

const answering = (answer: HttpResponse | Error) => async (): Promise<HttpResponse> => {
  if (answer instanceof Error) throw answer;
  return answer;
};

const clients = [
  ["a device", local],
  ["the cloud", cloud],
] as const;

describe.each(clients)("what %s repeats of a written secret is not shown", (_name, make) => {
  const sentences = echoes.flatMap((echo) => [
    `wifis: failed: value must be JsonArray (${echo})`,
    `wifis: tried to set api key with invalid json IncompleteInput (${echo}`,
    `invalid json IncompleteInput: ${echo}`,
    `value must be string ${echo}`,
    `${echo} (no) way`,
    echo,
  ]);
  const bodies = sentences.flatMap((sentence) => [
    sentence,
    JSON.stringify({ wifis: sentence }),
    JSON.stringify({ succeeded: [], failed: [{ wifis: sentence }] }),
    JSON.stringify({ success: false, reason: sentence }),
    `<html><title>Bad gateway</title>GET /api/set?wifis=${sentence}</html>`,
    `[${JSON.stringify(sentence)}]`,
  ]);

  it.each([200, 400, 404, 414, 422, 500, 502])("with status %i", async (status) => {
    for (const body of bodies) {
      const client = make({ host: "127.0.0.1" }, { transport: answering({ status, body }), retries: 0 });
      const error = await failureOf(client.set({ wifis }));
      expect(isGoeError(error)).toBe(true);
      expectNothingShown(error);
    }
  });

  it("by a failing transport", async () => {
    for (const echo of echoes) {
      const url = `http://127.0.0.1/api/set?wifis=${echo}`;
      const failure = Object.assign(new Error(`cannot fetch ${url}`, { cause: new Error(url) }), { url });
      const client = make({ host: "127.0.0.1" }, { transport: answering(failure), retries: 0 });
      const error = await failureOf(client.set({ wifis }));
      expect(error).toMatchObject({ code: "network" });
      expectNothingShown(error);
    }
  });

  it("in the outcomes of a part that was taken", async () => {
    const body = JSON.stringify({ wifis: `no (${written})`, frc: true });
    const client = make({ host: "127.0.0.1" }, { transport: answering({ status: 500, body }) });
    const error = await failureOf(client.set({ wifis, frc: 2 }));
    expect(error).toMatchObject({ code: "write-refused" });
    expectNothingShown(error);
  });
});

describe("a secret that is never sent", () => {
  const transport = answering(new Error("nothing may be sent"));
  const client = local({ host: freshHost() }, { transport });

  it("is masked in what a dry run shows, value by value", async () => {
    const run = await client.set(
      { fna: network, mcu: `mqtt://u:${password}@h`, wifis, frc: 2 },
      { dryRun: true },
    );
    expect(run).toEqual({
      method: "GET",
      paths: ["/api/set?fna=%22***%22&mcu=%22***%22&wifis=%22***%22&frc=2"],
      values: { fna: "***", mcu: "***", wifis: "***", frc: 2 },
    });
    expectNothingShown(run);
  });

  it.each<[what: string, values: Record<string, unknown>]>([
    ["in the wrong place", { frc: password }],
    ["in a list of the wrong things", { wifis: [network, password] }],
    ["below a name that is none", { wifis: [{ ssid: network, password }] }],
    ["of the wrong shape", { wifis: { ssid: network, key: password } }],
    ["that is too long", { mcu: `${password}${"x".repeat(300)}`, fna: `${network}${"x".repeat(300)}` }],
    ["of the wrong form", { cid: password }],
    ["beside a key that is none", { nope: password }],
    ["beside a read-only key", { sse: serial, fna: network, alw: password }],
  ])("is not in the message about a value %s", async (_, values) => {
    const error = await failureOf(client.set(values));
    expect(error).toHaveProperty("problems");
    expectNothingShown(error);
  });

  it.each<[what: string, settings: object]>([
    ["word", { forceState: password }],
    ["time", { utcTime: password }],
    ["number", { timezoneOffsetS: password }],
    ["list", { wifiConfigurations: [network, password] }],
    ["list of nothing", { wifiConfigurations: password }],
    ["schedule", { schedulerSunday: { control: password, ranges: [] } }],
  ])("is not in the message about a field with the wrong %s", async (_, settings) => {
    const error = await failureOf(new GoeCharger(client as never).set(settings));
    expect(error).toHaveProperty("problems");
    expectNothingShown(error);
  });
});

it("a refused field's error shows no more than that of its key", async () => {
  const body = JSON.stringify({ fna: `fna: failed: name is taken (${JSON.stringify(network)})` });
  const client = local({ host: freshHost() }, { transport: answering({ status: 500, body }) });
  const error = await failureOf(new GoeCharger(client as never).set({ friendlyName: network }));
  expect(error).toMatchObject({
    outcomes: {
      friendlyName: { refusal: { reason: "domain-rule", sentence: "fna: failed: name is taken (***)" } },
    },
  });
  expectNothingShown(error);
});
