import { type AddressInfo, createServer } from "node:net";
import { GoeCharger } from "@goe/core";
import { describe, expect, it } from "vitest";
import { checkClock, checkIdentity, checkWifi } from "../../src/commands/doctor/check-device.js";
import {
  checkKnownBugs,
  checkMissingKeys,
  checkUnknownKeys,
  type Examined,
} from "../../src/commands/doctor/check-keys.js";
import { checkLatency, checkReach, localAddress } from "../../src/commands/doctor/check-reach.js";
import { checkValues } from "../../src/commands/doctor/check-values.js";
import { code, type Finding, type Verdict } from "../../src/commands/doctor/finding.js";
import { reportText } from "../../src/commands/doctor/report-text.js";
import { statusTransport } from "../../src/devices/status-transport.js";
import { chargerStatus } from "../device-server.js";

function examined(changes: Partial<Examined> = {}): Examined {
  return {
    device: "charger",
    status: chargerStatus,
    model: "V4",
    firmware: "60.4",
    knownFirmware: true,
    ...changes,
  };
}

function without(...keys: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(chargerStatus).filter(([key]) => !keys.includes(key)));
}

describe("keys", () => {
  it("that nobody knows are listed, without values", () => {
    expect(checkUnknownKeys(examined())).toMatchObject({ verdict: "ok" });
    const finding = checkUnknownKeys(examined({ status: { amp: 6, zzz: "s3cret", requestedCurrentA: 1 } }));
    expect(finding).toMatchObject({ verdict: "note", details: ["`zzz`, `requestedCurrentA`"] });
    expect(finding.text).toBe("The device sends 2 keys that this version of goe does not know.");
  });

  it("that every device has are a problem when they are missing", () => {
    const [finding] = checkMissingKeys(examined({ status: without("amp", "car") }));
    expect(finding).toMatchObject({ verdict: "problem", details: ["`car`, `amp`"] });
  });

  it("that the lists promise this model and firmware are a note, others are nothing", () => {
    const status = without("psm");
    const missing = (changes: Partial<Examined>): string =>
      checkMissingKeys(examined({ status, ...changes }))
        .filter(({ verdict }) => verdict === "note")
        .flatMap(({ details = [] }) => details)
        .join();
    expect(missing({})).toContain("`psm`");
    expect(missing({ model: undefined, knownFirmware: false })).toBe("");
    expect(missing({ firmware: "050.0" })).not.toContain("`psm`");
  });

  it("have known faults on some models and firmware, one line for keys that share one", () => {
    const bugsOf = (changes: Partial<Examined>): string =>
      (checkKnownBugs(examined(changes)).details ?? []).join("\n");
    expect(bugsOf({})).toContain("`wh`: It starts again at zero in mid-session.");
    expect(bugsOf({})).not.toContain("All readings are zero");
    expect(bugsOf({ model: "PRO" })).toContain("`nrg`: All readings are zero while the car is charging.");
    expect(bugsOf({ model: "PRO", firmware: "59.5" })).not.toContain("All readings are zero");
    expect(bugsOf({ firmware: "59.4" })).toContain("`sch_week`, `sch_satur`, `sch_sund`: A window");
    expect(checkKnownBugs(examined({ status: { amt: 1 } }))).toMatchObject({ verdict: "ok" });
  });
});

describe("values", () => {
  const check = (status: object): Promise<readonly Finding[]> =>
    checkValues(GoeCharger.local("localhost", { transport: statusTransport({ ...status }) }));

  it("are fine on a device as it should be", async () => {
    expect((await check(chargerStatus)).map(({ verdict }) => verdict)).toEqual(["ok", "ok"]);
  });

  it("of another shape are told, those of secret keys by their kind alone", async () => {
    const nrg = [...(chargerStatus["nrg"] as readonly number[]).slice(0, 3), "x`y"];
    const [shapes] = await check({ ...chargerStatus, amp: "16", nrg, sse: 5 });
    expect(shapes).toMatchObject({ verdict: "problem", text: "3 values have another shape than expected." });
    expect(shapes?.details).toEqual(
      expect.arrayContaining([
        '`amp`: expected a number, got `"16"`',
        '`nrg[3]`: expected a number, got `"x\'y"`',
        "`sse`: expected a text",
      ]),
    );
  });

  it("that are missing are another finding", async () => {
    expect((await check(without("amp")))[0]).toMatchObject({ verdict: "ok" });
  });

  it("of enums may have no word", async () => {
    const [, words] = await check({ ...chargerStatus, car: 42, fna: "unknown:1" });
    expect(words).toMatchObject({ verdict: "note", details: ["`carState`: 42"] });
    expect(words?.text).toBe("1 number stands for a word that this version of goe does not know.");
  });
});

describe("model and firmware", () => {
  it.each<[model: string | undefined, knownFirmware: boolean, verdict: Verdict, text: string]>([
    ["V4", true, "ok", "V4 (`t`) with firmware `9`, whose keys are known."],
    ["V4", false, "note", "V4 (`t`) with firmware `9`, of which no list of keys is known."],
    [undefined, false, "note", "This version of goe does not know the model `t` with firmware `9`."],
  ])("%s, known firmware %s", (model, knownFirmware, verdict, text) => {
    const finding = checkIdentity({ deviceType: "t", firmwareVersion: "9", model, knownFirmware });
    expect(finding).toMatchObject({ verdict, text });
  });

  it("are told with the variant", () => {
    const facts = {
      deviceType: "t",
      deviceSubtype: "s",
      firmwareVersion: "9",
      model: "CORE",
      knownFirmware: true,
    };
    expect(checkIdentity(facts).text).toContain("CORE (`t`, `s`)");
  });
});

it.each<[utc: unknown, verdict: Verdict, text: string]>([
  ["2025-03-01T11:22:33.500", "ok", "It agrees"],
  ["2025-03-01T11:22:33.042.171", "ok", "It agrees"],
  ["2025-03-01T11:23:03.500", "note", "It is 30 s ahead of that of this computer."],
  ["2025-03-01T11:12:33.500", "problem", "It is 10 min behind that of this computer."],
  ["1970-01-01T00:00:00.000", "problem", "It is 20148 days behind"],
  [undefined, "note", "The device does not say what time it is."],
  ["soon", "note", "The device does not say what time it is."],
])("the clock at %s is %s", (utc, verdict, text) => {
  const finding = checkClock({ utc }, Date.UTC(2025, 2, 1, 11, 22, 33, 700));
  expect(finding.verdict).toBe(verdict);
  expect(finding.text).toContain(text);
});

it.each<[rssi: unknown, verdicts: readonly Verdict[], text: string]>([
  [-55, ["ok"], "Signal -55 dBm, which is good."],
  [-75, ["note"], "Signal -75 dBm, which is weak."],
  [-90, ["note"], "Signal -90 dBm, which is very weak."],
  [null, ["ok"], "Not in use."],
  [undefined, [], ""],
])("Wi-Fi of %s dBm", (rssi, verdicts, text) => {
  const findings = checkWifi({ rssi });
  expect(findings.map(({ verdict }) => verdict)).toEqual(verdicts);
  expect(findings.map((finding) => finding.text).join()).toBe(text);
});

describe("reachability", () => {
  it.each([
    ["192.168.1.20", { hostname: "192.168.1.20", port: 80 }],
    ["go-echarger.local:8080", { hostname: "go-echarger.local", port: 8080 }],
    ["[fd00::1]:81", { hostname: "fd00::1", port: 81 }],
  ])("of %s", (host, address) => {
    expect(localAddress(host)).toEqual(address);
  });

  it("is good where something listens, and a problem where nothing does", async () => {
    const server = createServer((socket) => socket.end());
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const verdicts = async (hostname: string): Promise<readonly string[]> =>
      (await checkReach({ hostname, port }, 5000)).map(({ topic, verdict }) => `${topic} ${verdict}`);
    expect(await verdicts("127.0.0.1")).toEqual(["name ok", "connection ok"]);
    await new Promise((resolve) => server.close(resolve));
    expect(await verdicts("127.0.0.1")).toEqual(["name ok", "connection problem"]);
    expect((await checkReach({ hostname: "127.0.0.1", port }, 5000))[1]).toMatchObject({
      text: `No connection to port ${port} (\`ECONNREFUSED\`).`,
      advice: expect.stringContaining("nothing listens"),
    });
  });

  it.each<[times: readonly (number | undefined)[], verdict: Verdict, text: string]>([
    [[5.4, 7, 6, 100, 5], "ok", "5 requests took 5 to 100 ms, mostly 6 ms."],
    [[2000, 1800, 1900], "note", "3 requests took 1800 to 2000 ms, mostly 1900 ms."],
    [[5, undefined, 7], "problem", "1 request of 3 had no answer; the others took 5 to 7 ms, mostly 7 ms."],
    [[undefined, undefined], "problem", "None of 2 requests was answered."],
  ])("with answers after %j ms is %s", (times, verdict, text) => {
    expect(checkLatency(times)).toMatchObject({ verdict, text });
  });
});

it("code does not end early", () => {
  expect(code("a`b")).toBe("`a'b`");
});

it("a report is a list in Markdown", () => {
  const findings: readonly Finding[] = [
    { topic: "a", verdict: "ok", text: "Fine." },
    { topic: "b", verdict: "note", text: "Odd.", advice: "Look.", details: ["`x`", "`y`"] },
    { topic: "c", verdict: "problem", text: "Bad." },
  ];
  const report = {
    checkedAt: "",
    goeVersion: "1.2.3",
    device: "charger",
    way: "cloud",
    healthy: false,
  } as const;
  expect(
    `\n${reportText({ ...report, findings }, (verdict) => verdict.toUpperCase())}`,
  ).toMatchInlineSnapshot(`
    "
    goe doctor 1.2.3: charger, through the cloud

    - OK: a: Fine.
    - NOTE: b: Odd. Look.
      - \`x\`
      - \`y\`
    - PROBLEM: c: Bad.

    1 problem, 1 note.
    "
  `);
  expect(reportText({ ...report, findings: findings.slice(0, 1) }, String)).toContain("\n\nAll is well.\n");
});
