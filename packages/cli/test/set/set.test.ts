import { keysOf } from "@goe/core/keys";
import { MockDevice } from "@goe/mock-device";
import { afterEach, describe, expect, it, vi } from "vitest";
import { goe, type Outcome, type World } from "../goe.js";
import { holdTime, passTime, type Script, type ScriptedDevice, scriptedDevice } from "./scripted-device.js";

afterEach(() => {
  vi.useRealTimers();
});

/** Runs `goe set` with these words against a scripted charger. */
async function set(
  words: readonly string[],
  script: Script = {},
  world: World = {},
): Promise<Outcome & Pick<ScriptedDevice, "asked">> {
  const { transport, asked } = scriptedDevice(script);
  const argv = ["set", ...words, "--host", "charger", "--kind", "charger"];
  // The first run loads modules, which takes time that no fake clock knows.
  await goe(["set", "frc=off", "--mock", "--verify"]);
  holdTime();
  const outcome = await passTime(goe(argv, { loadTransport: async () => transport, ...world }));
  return { ...outcome, asked };
}

describe("goe set against a simulated charger", () => {
  it("writes by any name, with units and words, and any text", async () => {
    await using charger = await MockDevice.start({ device: "charger" });
    const words = ["requestedCurrent=10A", "frc=off", "dwo=10kWh", 'fna=Süd #1 & "2"+3 😀\n'];
    const outcome = await goe(["set", ...words, "--host", charger.url]);
    expect(outcome).toMatchObject({ exitCode: 0, stderr: "" });
    const [amp, frc, dwo, fna] = ["amp", "frc", "dwo", "fna"].map((key) => charger.state.get(key));
    expect({ amp, frc, dwo, fna }).toEqual({ amp: 10, frc: 1, dwo: 10_000, fna: 'Süd #1 & "2"+3 😀\n' });
  });

  it("writes a schedule of two windows, which fits into a request", async () => {
    await using charger = await MockDevice.start({ device: "charger" });
    const { exitCode } = await goe(["set", "sch_week=block 17:00-20:00,11:00-12:30", "--host", charger.url]);
    expect(exitCode).toBe(0);
    expect(charger.state.get("sch_week")).toMatchObject({ control: 2 });
  });

  it("asks the charger for limits, and tells them in amperes", async () => {
    await using charger = await MockDevice.start({ device: "charger", status: { ama: 16, mca: 6 } });
    expect(await goe(["set", "amp=20", "--host", charger.url])).toEqual({
      exitCode: 2,
      stdout: "",
      stderr:
        "goe: Nothing was sent. requestedCurrent (amp) must be at most 16A while maxCurrentLimit (ama) is 16A. " +
        "Give less, or raise maxCurrentLimit (ama) first.\n",
    });
    expect(charger.requests().map(({ path }) => path)).not.toContain("/api/set");
  });

  it("writes to a controller what only controllers have, without asking what it is", async () => {
    await using controller = await MockDevice.start({ device: "controller" });
    const { exitCode } = await goe(["set", "ecp=null,-1.5kW", "--host", controller.url]);
    expect(exitCode).toBe(0);
    expect(controller.requests().map(({ path }) => path)).toEqual(["/api/set"]);
  });
});

describe("goe set with a mistake asks no device", () => {
  const untouched = async (words: readonly string[]) => {
    const { transport, asked } = scriptedDevice();
    const outcome = await goe(["set", ...words], { loadTransport: async () => transport });
    expect(asked).toEqual([]);
    return outcome;
  };

  it("and tells all mistakes at once", async () => {
    expect(await untouched(["amp=40", "frc=off", "dwo=many", "--host", "charger"])).toEqual({
      exitCode: 2,
      stdout: "",
      stderr:
        "goe: Nothing was sent, since 2 settings are wrong.\n" +
        "  amp=40: it is too large. Give 6A to 32A, such as amp=16A.\n" +
        "  dwo=many: it is no number. Give a number of Wh, usually 0Wh to 1000kWh, or null, such as dwo=10kWh.\n",
    });
  });

  it.each([
    [["--host", "charger"], /^goe: There is nothing to set\. Write name=value/],
    [["amp", "16", "--host", "charger"], /amp: there is no value\. Write both in one word: amp=16A\./],
    [
      ["amp=16", "--verify", "--no-verify", "--host", "h"],
      /^goe: --verify and --no-verify exclude each other/,
    ],
    [["amp=16", "ecp=1W", "--host", "h"], /ecp=…: a charger has no such setting/],
    [["amp=16"], /^goe: No device was named/],
  ])("%j", async (words, message) => {
    const { exitCode, stderr } = await untouched(words);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(message);
  });
});

describe("goe set tells what became of each setting", () => {
  it.each<[what: string, script: Script, line: string, exitCode: number]>([
    ["applied", { looks: [{ frc: 0 }, { frc: 1 }] }, "applied", 0],
    [
      "ignored",
      { looks: [{ frc: 0 }] },
      'ignored: the device said yes and keeps neutral. Write it again; "goe keys frc" lists known bugs.',
      6,
    ],
    [
      "reverted",
      { looks: [{ frc: 0 }, { frc: 1 }, { frc: 0 }] },
      'taken back: the device had it for a moment and went back to neutral. Write it again; "goe keys frc" lists known bugs.',
      6,
    ],
    [
      "superseded",
      { looks: [{ frc: 0 }, { frc: 2 }] },
      "changed: the device has on now. It corrected the value, or somebody else wrote.",
      6,
    ],
    [
      "unknown",
      { looks: [{ frc: 0 }, new Error("connect ECONNREFUSED")] },
      'no answer, it may have arrived. "goe get frc" shows what is there.',
      6,
    ],
    [
      "unknown-key",
      { looks: [{}], write: { status: 200, body: "null" } },
      'refused: this model or firmware does not have it. "goe keys frc" tells which do. It said: the device answered without a word about this key',
      4,
    ],
  ])("%s", async (_, script, line, exitCode) => {
    const outcome = await set(["frc=off", "--verify"], script);
    expect(outcome).toMatchObject({ exitCode, stdout: `forceState (frc)  off  ${line}\n`, stderr: "" });
  });

  it("does not look without a terminal, and does on one", async () => {
    const piped = await set(["frc=off"]);
    expect(piped.stdout).toBe("forceState (frc)  off  accepted; --verify would look whether it holds\n");
    expect(piped.asked).toEqual(["/api/set?frc=1"]);
    const onTerminal = await set(["frc=off"], { looks: [{ frc: 0 }, { frc: 1 }] }, { isTerminal: true });
    expect(onTerminal.stdout).toBe("forceState (frc)  off  applied\n");
    const told = await set(["frc=off", "--no-verify"], {}, { isTerminal: true });
    expect(told.asked).toEqual(["/api/set?frc=1"]);
  });

  it.each([
    ["amp: failed: Value 40 exceeds range 6 to 32 (40)", "out of range. Give 6A to 32A."],
    ["amp: tried to set api key without setter (16)", "this firmware lets it be read only."],
    ["amp: failed: value must be uint8_t (16)", "this firmware wants uint8_t."],
    ["amp: failed: null not allowed (16)", "this firmware takes no null."],
    [
      "amp: tried to set api key which is not allowed from api (16)",
      "this firmware does not take it over api.",
    ],
    ["amp: tried to set api key with invalid json IncompleteInput: 1", "what arrived was no JSON."],
    [
      "amp: failed: starting transaction for 1 is not allowed (16)",
      "a rule of the device speaks against it.",
    ],
    ["amp: something new (16)", "for a reason that goe does not know."],
  ])("refused with %j", async (sentence, meaning) => {
    const script = {
      looks: [{ ama: 32, mca: 6 }],
      write: { status: 500, body: JSON.stringify({ frc: true, amp: sentence }) },
    };
    const { exitCode, stdout, stderr } = await set(["frc=off", "amp=16"], script);
    expect({ exitCode, stderr }).toEqual({ exitCode: 4, stderr: "" });
    expect(stdout).toMatch(/^forceState \(frc\) {8}off {2}accepted/);
    expect(stdout).toContain(`\nrequestedCurrent (amp)  16A  refused: ${meaning}`);
    expect(stdout).toContain(` It said: ${sentence}\n`);
  });

  it("says that the API is off, as reading does", async () => {
    const { exitCode, stdout } = await set(["frc=off"], {
      write: { status: 404, body: "Nothing matches the given URI" },
    });
    expect(exitCode).toBe(4);
    expect(stdout).toMatch(/refused: the HTTP API of the device is switched off\..*HTTP API v2/);
  });

  it("tells network trouble as other commands do", async () => {
    const failure = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
    expect(await set(["frc=off"], { write: failure })).toMatchObject({ exitCode: 3, stdout: "" });
  });

  it("as JSON, by API key and without secrets", async () => {
    const { exitCode, stdout } = await set(["fna=geheim", "frc=off", "--verify", "--json"], {
      looks: [
        { fna: "alt", frc: 0 },
        { fna: "anders", frc: 1 },
      ],
    });
    expect(exitCode).toBe(6);
    expect(JSON.parse(stdout)).toEqual({
      fna: { field: "friendlyName", value: "***", result: "superseded", device: "***" },
      frc: { field: "forceState", value: 1, result: "applied", device: 1 },
    });
  });

  it("never shows a secret", async () => {
    const { stdout, stderr } = await set(["fna=geheim", "--verify"], {
      looks: [{ fna: "alt" }, { fna: "anders" }],
    });
    expect(stdout + stderr).not.toMatch(/geheim|alt|anders/);
  });
});

describe("goe set --dry-run", () => {
  it("shows what would be written and how, and sends nothing", async () => {
    const { exitCode, stdout, asked } = await set(["amp=16A", "fna=geheim", "rst=on", "--dry-run"], {
      looks: [{ ama: 32, mca: 6 }],
    });
    expect(exitCode).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "Nothing was sent. These values would be written:
        amp = 16
        fna = "***"
        rst = true
      With:
        GET /api/set?amp=16&fna=%22***%22&rst=true
      "
    `);
    expect(asked).toEqual(["/api/status?filter=mca,ama"]);
  });

  it("is the plan as JSON", async () => {
    const { stdout } = await set(["frc=off", "--dry-run", "--json"]);
    expect(JSON.parse(stdout)).toEqual({ method: "GET", paths: ["/api/set?frc=1"], values: { frc: 1 } });
  });
});

describe("goe set before it restarts a device or may cut it off", () => {
  const terminal: World = { isTerminal: true, stdinIsTerminal: true };

  it("asks, and writes when the answer is yes", async () => {
    const { exitCode, stdout, stderr } = await set(
      ["rst=on", "frc=off", "--no-verify"],
      {},
      { ...terminal, stdin: ["ye", "s\n"] },
    );
    expect(stderr).toBe("reboot (rst) restarts the device.\nWrite it? [y/N] ");
    expect(stdout).toContain("reboot (rst)");
    expect(exitCode).toBe(0);
  });

  it.each([[["n\n"]], [["\n"]], [["yesterday\n"]], [[]]])(
    "writes nothing when the answer is %j",
    async (stdin) => {
      const { exitCode, stderr, asked } = await set(["rst=on"], {}, { ...terminal, stdin });
      expect(exitCode).toBe(2);
      expect(stderr).toMatch(
        /goe: Nothing was sent, since the answer was not yes\. Type y, or give --yes\.\n$/,
      );
      expect(asked).toEqual([]);
    },
  );

  it("refuses where nobody can answer", async () => {
    const { exitCode, stderr, asked } = await set(["rst=on", "hai=off"]);
    expect(exitCode).toBe(2);
    expect(stderr).toBe(
      "goe: Nothing was sent: reboot (rst) restarts the device. httpApiEnabled (hai) opens or closes a way to read and " +
        "control the device. Add --yes if that is meant.\n",
    );
    expect(asked).toEqual([]);
  });

  it("does as it is told with --yes or -y", async () => {
    expect((await set(["rst=on", "--yes"])).asked).toEqual(["/api/set?rst=true"]);
    expect((await set(["rst=on", "-y"])).asked).toEqual(["/api/set?rst=true"]);
  });

  it("asks about all that the spec names, and about ordinary settings not at all", () => {
    const critical = keysOf("charger").filter((key) => key.critical !== undefined);
    expect(critical.map(({ key }) => key)).toEqual(
      expect.arrayContaining(["rst", "oct", "wifis", "delw", "cae", "cak", "hai", "mcu"]),
    );
    expect(critical.filter(({ access }) => access === "read")).toEqual([]);
    expect(keysOf("charger").find(({ key }) => key === "amp")).not.toHaveProperty("critical");
  });
});

describe("goe set on several devices", () => {
  it("writes to all of them and tells each", async () => {
    await using first = await MockDevice.start({ device: "charger" });
    await using second = await MockDevice.start({ device: "charger", httpApiEnabled: false });
    const profile = (url: string) => ({ host: url, kind: "charger" });
    const files = new Map([
      [
        "/config/goe/config.json",
        JSON.stringify({ devices: { one: profile(first.url), two: profile(second.url) } }),
      ],
    ]);
    const { exitCode, stdout } = await goe(["set", "frc=off", "--all", "--json"], { files });
    expect(exitCode).toBe(4);
    expect(JSON.parse(stdout)).toMatchObject({
      one: { frc: { result: "accepted" } },
      two: { frc: { result: "refused", refusal: { reason: "api-off" } } },
    });
  });
});
