import { type DeviceKind, keysOf } from "@goe/core/keys";
import { describe, expect, it } from "vitest";
import { exampleText } from "../../src/assignments/example-text.js";
import { parseAssignments } from "../../src/assignments/parse-assignments.js";
import { keyPage } from "../../src/commands/keys/key-page.js";
import { goe } from "../goe.js";

async function shown(commandLine: string): Promise<string> {
  const { exitCode, stdout, stderr } = await goe(commandLine);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  return stdout;
}

async function names(commandLine: string): Promise<readonly string[]> {
  const found: readonly { readonly key: string }[] = JSON.parse(await shown(`${commandLine} --json`));
  return found.map(({ key }) => key);
}

describe("goe keys with a key or field", () => {
  it("shows all that is known of it", async () => {
    expect(`\n${await shown("keys psm")}`).toMatchInlineSnapshot(`
      "
      psm · phaseSwitchMode (charger)
      Whether the charger picks one or three phases itself or is told to use one of them.

        access      can be read and written; a setting, stays until somebody changes it
        type        uint8
        firmware    from 051.8 on
        components  config
        example     auto (sent as 0)
        set it      goe set phaseSwitchMode=auto

      Words
        0  auto    The charger decides.
        1  force1  Always one phase.
        2  force3  Always three phases.

      Notes
        - Missing from all current key lists, yet devices have it (goecharger/go-eCharger-API-v2#346).
        - A change during a session pauses charging for some seconds; the charging reason is then
          notChargingBecausePhaseSwitch.
        - Some cars do not charge on after a switch until they are plugged in again
          (goecharger/go-eCharger-API-v2#144).

      Sources
        - Key page, English, as rewritten in April 2022
        - Page on Modbus TCP
        - evcc, charge management
        - Which firmware brought the phase switch mode:
          https://github.com/goecharger/go-eCharger-API-v2/issues/58
        - Full status of an 11 kW V4, made anonymous by its owner
        - Phase switching on 60.4: https://github.com/goecharger/go-eCharger-API-v2/issues/322
        - Phase switching on 60.x: https://github.com/goecharger/go-eCharger-API-v2/issues/346
        - Property list of the Fronius Wattpilot, a go-e charger under another brand
      "
    `);
  });

  it.each(["requestedCurrentA", "requestedCurrent", "requested-current", "AMP"])(
    "%s is amp",
    async (word) => {
      expect(await shown(`keys ${word}`)).toBe(await shown("keys amp"));
    },
  );

  it("names the keys that limit it", async () => {
    expect(await shown("keys amp")).toContain(
      "  limits      at least minChargingCurrent (mca), at most maxCurrentLimit (ama)\n",
    );
  });

  it("tells once what both devices have alike, and twice what they have differently", async () => {
    expect(await shown("keys fna")).toMatch(/^fna · friendlyName \(charger and controller\)\n/);
    expect(await shown("keys rst")).toMatch(
      /^rst · reboot \(charger\)\n.*\n\nrst · reboot \(controller\)\n/s,
    );
    expect(await shown("keys rst --kind controller")).toMatch(/^rst · reboot \(controller\)\n/);
  });

  it("lists members, words of several firmware, other forms and what is at stake", async () => {
    expect(await shown("keys lot")).toContain(
      "\nMembers\n  amp  totalCurrentA    uint32 A           Current",
    );
    expect(await shown("keys err")).toMatch(
      / 12 {2}unknown .*\(before 56\)\n.* 12 {2}statusLockStuckOpen .*\(from 56 on\)\n/,
    );
    expect(await shown("keys bac")).toContain("\nOther forms\n  - bool: false for 0, true for 3\n");
    expect(await shown("keys wifis")).toContain(
      "writing it may cut the device off from its network, so goe set asks before",
    );
    expect(await shown("keys ecp")).toContain("  refused     over mqtt before 1.0.8\n");
  });

  it("breaks lines where a terminal ends, and titles are bold there", async () => {
    const { stdout } = await goe("keys frc", { isTerminal: true, columns: 60 });
    expect(stdout.startsWith("\u001b[1mfrc · forceState\u001b[22m (charger)\n")).toBe(true);
    const tooWide = stdout
      .split("\n")
      .filter((line) => line.length > 60 && !line.includes("http") && !line.includes("\u001b"));
    expect(tooWide).toEqual([]);
  });

  it.each(["charger", "controller"] as const)("has a page on every key of a %s", (device: DeviceKind) => {
    for (const key of keysOf(device)) {
      const text = keyPage({ device, key }, device, { width: 80, emphasise: (title) => title });
      expect(text).toContain(key.field);
      expect(text).not.toMatch(/undefined|\[object|NaN/);
    }
  });

  it.each(["charger", "controller"] as const)(
    "shows for every setting of a %s a way to set it that goe understands",
    (device: DeviceKind) => {
      const words = keysOf(device)
        .filter(({ access }) => access !== "read")
        .map((key) => `${key.key}=${exampleText(key)}`);
      const { assignments, problems } = parseAssignments(words, device, () => new Date(0));
      expect(problems).toEqual([]);
      expect(assignments).toHaveLength(words.length);
    },
  );
});

describe("goe keys with words", () => {
  it("finds names before summaries before notes", async () => {
    const found = await names("keys brightness");
    expect(found.slice(0, 2)).toEqual(["lbr", "bri"]);
    const charging = await names("keys charging");
    expect(charging.indexOf("psm")).toBeGreaterThan(charging.indexOf("alw"));
  });

  it("wants all of the words", async () => {
    const found = await names("keys force state");
    expect(found[0]).toBe("frc");
    expect(found).not.toContain("amp");
    expect(await names("keys next trip energy")).toContain("ate");
  });

  it("finds words of enums, members and components", async () => {
    expect(await names("keys awattar")).toContain("lmo");
    expect(await names("keys staticGateway")).toContain("wifis");
    expect(await names("keys schedule")).toContain("sch_week");
  });

  it("shows the page where one key is left", async () => {
    expect(await shown("keys brightness --writable")).toBe(await shown("keys lbr"));
  });

  it("says what may have been meant", async () => {
    expect(await goe("keys requestedCurent")).toEqual({
      exitCode: 2,
      stdout: "",
      stderr:
        'goe: Nothing is known of "requestedCurent", or the options leave it out. Did you mean requestedCurrent (amp)?\n',
    });
    expect((await goe("keys xyzzyx")).stderr).toBe(
      'goe: Nothing is known of "xyzzyx", or the options leave it out. "goe keys" lists all.\n',
    );
  });
});

describe("goe keys with options", () => {
  it("--writable leaves what can be set", async () => {
    const found = await names("keys --writable --kind charger");
    expect(found).toContain("amp");
    expect(found).toContain("rst");
    expect(found).not.toContain("car");
  });

  it("--component leaves what a component shows", async () => {
    expect(await names("keys --component led --kind charger")).toEqual(
      keysOf("charger")
        .filter(({ components }) => components.includes("led"))
        .map(({ key }) => key),
    );
    expect((await goe("keys --component leed")).stderr).toBe(
      'goe: There is no component "leed". Did you mean led?\n',
    );
  });

  it("--firmware and --model leave what such a box has", async () => {
    expect(await names("keys cards --firmware 60.1")).not.toContain("cards");
    expect(await names("keys cards --firmware 60.3")).toContain("cards");
    expect(await names("keys --model core")).not.toContain("bac");
    expect(await names("keys --model V3 --firmware 055.7")).toContain("bac");
    expect((await goe("keys --model V9")).stderr).toMatch(
      /^goe: There is no model "V9"\. Give .*CORE.*PRO.*\.\n$/,
    );
    expect((await goe("keys --firmware new")).stderr).toBe(
      'goe: "new" is no firmware version. Give one as the device tells it, such as 60.4.\n',
    );
    expect((await goe("keys --kind controller --model V3")).stderr).toBe(
      "goe: No key is left by these options. Leave some out.\n",
    );
  });
});

describe("goe keys as a table", () => {
  it("has a line per key, and says which device has it where that differs", async () => {
    const lines = (await shown("keys --component cloud")).trimEnd().split("\n");
    expect(lines[0]).toMatch(/^key +field +access +unit( +device)? +meaning$/);
    expect(lines).toContainEqual(expect.stringMatching(/^cak +cloudApiKey +rw +/));
    expect((await shown("keys")).match(/^utc /gm)).toHaveLength(1);
  });

  it("cuts meanings where a terminal ends, and has two lines per key on a narrow one", async () => {
    const wide = await goe("keys --component led", {
      isTerminal: true,
      columns: 100,
      env: { NO_COLOR: "1" },
    });
    expect(Math.max(...wide.stdout.split("\n").map((line) => line.length))).toBe(100);
    const narrow = await goe("keys --component led", {
      isTerminal: true,
      columns: 50,
      env: { NO_COLOR: "1" },
    });
    expect(narrow.stdout).toMatch(/^lbr +ledBrightness +rw\n {4}Brightness of the ring of lights/m);
  });

  it("is the registry as JSON, and flat as CSV", async () => {
    const [amp] = JSON.parse(await shown("keys amp --json"));
    expect(amp).toEqual({ device: "charger", ...keysOf("charger").find(({ key }) => key === "amp") });
    expect(await shown("keys amp --output csv")).toMatch(
      /^device,key,field,access,category,type,unit,summary\ncharger,amp,requestedCurrentA,read-write,config,uint8,A,"?Charging/,
    );
    expect(await shown("keys amp --output yaml")).toMatch(/^- device: charger\n {2}key: amp\n/);
  });
});
