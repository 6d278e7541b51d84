import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { chargerStatus, controllerStatus, type DeviceServer, startDevice } from "../device-server.js";
import { goe, type Outcome } from "../goe.js";

const later = { ...chargerStatus, amp: 10, rbt: 99 };

function files(contents: Readonly<Record<string, unknown>>): Map<string, string> {
  return new Map(
    Object.entries(contents).map(([path, content]) => [
      path,
      typeof content === "string" ? content : JSON.stringify(content),
    ]),
  );
}

describe("goe diff of two files", () => {
  const diff = (words: string): Promise<Outcome> =>
    goe(`diff ${words}`, {
      files: files({ "a.json": chargerStatus, "b.json": later, "c.json": chargerStatus }),
    });

  it("ends with 8 and shows what differs", async () => {
    expect(await diff("a.json b.json")).toEqual({
      exitCode: 8,
      stdout: [
        "A  a.json: charger, firmware 60.4",
        "B  b.json: charger, firmware 60.4",
        "",
        "changed",
        "  amp  requested current  16 A → 10 A",
        "",
      ].join("\n"),
      stderr: "",
    });
  });

  it("ends with 0 where nothing does", async () => {
    const { exitCode, stdout } = await diff("a.json c.json");
    expect(exitCode).toBe(0);
    expect(stdout).toContain("\nNo differences.\n");
  });

  it("counts clocks with --all-keys", async () => {
    expect((await diff("a.json b.json --all-keys")).stdout).toContain("\n  rbt  uptime ");
  });

  it("prints JSON", async () => {
    const { exitCode, stdout } = await diff("a.json b.json --json");
    expect(exitCode).toBe(8);
    const side = { device: "charger", model: null, firmware: "60.4", capturedAt: null };
    expect(JSON.parse(stdout)).toEqual({
      same: false,
      before: { name: "a.json", ...side },
      after: { name: "b.json", ...side },
      differences: [{ key: "amp", change: "changed", path: "requestedCurrentA", before: 16, after: 10 }],
    });
  });

  it("prints a line per difference as CSV", async () => {
    expect((await diff("a.json b.json --output csv")).stdout).toBe(
      "key,change,path,before,after\namp,changed,requestedCurrentA,16,10\n",
    );
  });
});

describe("goe diff with a device", () => {
  let device: DeviceServer;
  beforeEach(async () => {
    device = await startDevice(later);
  });
  afterEach(() => device.close());

  it("compares with what the device says now", async () => {
    const { exitCode, stdout } = await goe(`diff a.json live --host ${device.host}`, {
      files: files({ "a.json": chargerStatus }),
    });
    expect(exitCode).toBe(8);
    expect(stdout).toContain(`B  live (${device.host}): charger`);
    expect(stdout).toContain("16 A → 10 A");
    expect(device.requests).toEqual(["/api/status"]);
  });

  it("does so in the other direction", async () => {
    const { stdout } = await goe(`diff live a.json --host ${device.host}`, {
      files: files({ "a.json": chargerStatus }),
    });
    expect(stdout).toContain("10 A → 16 A");
  });
});

describe("goe diff ends with 2 and says what to do", () => {
  it.each<[words: string, message: string]>([
    ["", 'goe diff compares two things. Give two files that "goe dump" wrote, or one and the word live.'],
    ["a.json", "goe diff compares two things."],
    ["a.json b.json c.json", "goe diff compares two things."],
    ["live live", "A device differs from itself in nothing."],
    ["a.json no.json", 'The file "no.json" cannot be read: there is no such file. Check the path.'],
    ["a.json bad.json", '"bad.json" is no JSON. Give a file that "goe dump" or "goe json" wrote.'],
    ["a.json list.json", '"list.json" holds no status of one device.'],
    ["a.json k.json", '"a.json" is of a charger and "k.json" of a controller. Give two of one kind.'],
    ["a.json live", "No device was named."],
  ])("goe diff %s", async (words, message) => {
    const contents = {
      "a.json": chargerStatus,
      "bad.json": "{",
      "list.json": "[]",
      "k.json": controllerStatus,
    };
    const { exitCode, stdout, stderr } = await goe(`diff ${words}`, { files: files(contents) });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toContain(`goe: ${message}`);
  });
});
