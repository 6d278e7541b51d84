import { keysOf } from "@goe/core/keys";
import { describe, expect, it } from "vitest";
import { isReadable, readableNames } from "../../src/commands/get/readable-names.js";
import { chargerStatus, controllerStatus, startDevice } from "../device-server.js";
import { goe, type Outcome } from "../goe.js";

/** Runs `goe get` against a device with this status. */
async function get(
  commandLine: string,
  status: Readonly<Record<string, unknown>> = chargerStatus,
): Promise<Outcome & { readonly requests: readonly string[] }> {
  const { host, requests, close } = await startDevice(status);
  try {
    const outcome = await goe(`get ${commandLine} --host ${host}`);
    return { ...outcome, requests };
  } finally {
    await close();
  }
}

describe("goe get with one name", () => {
  it.each([
    ["amp", "16 A\n"],
    ["requestedCurrent", "16 A\n"],
    ["requested-current-a", "16 A\n"],
    ["car", "charging\n"],
    ["energyTotal", "1234567 Wh\n"],
    ["powerTotal", "10855 W\n"],
    ["power-total-w", "10855 W\n"],
    ["uptime", "1 d 7 h 53 min 9 s\n"],
    ["dwo", "–\n"],
    ["nmo", "no\n"],
    ["clp", "6, 10, 12, 14, 16 A\n"],
    ["tof", "1 h\n"],
  ])("%s is the value alone: %j", async (name, expected) => {
    expect(await get(name)).toMatchObject({ exitCode: 0, stdout: expected, stderr: "" });
  });

  it("shows a value with members line by line", async () => {
    expect((await get("voltage")).stdout).toBe("voltage  L1 233.7  L2 237.5  L3 235.3  N 1.9 V\n");
    expect((await get("nrg")).stdout).toMatch(/^voltage {7}L1 .*\npower factor .*%\n$/ms);
  });

  it("asks for that key alone, and for the firmware where words depend on it", async () => {
    expect((await get("amp")).requests).toEqual(["/api/status?filter=amp"]);
    expect((await get("err")).requests).toEqual(["/api/status?filter=err,fwv"]);
  });

  it("tells a controller by its names, without asking", async () => {
    const { stdout, requests } = await get("ecp", controllerStatus);
    expect(stdout).toBe("–, -500, – W\n");
    expect(requests).toEqual(["/api/status?filter=ecp"]);
  });
});

describe("goe get with several names", () => {
  it("shows each with its label, in one request", async () => {
    const { stdout, requests } = await get("car amp powerTotal");
    expect(stdout).toBe("car state          charging\nrequested current  16 A\npower total        10855 W\n");
    expect(requests).toHaveLength(1);
  });

  it("is an object by field as JSON, as YAML, and rows as CSV", async () => {
    expect(JSON.parse((await get("amp car --json")).stdout)).toEqual({
      requestedCurrentA: 16,
      carState: "charging",
    });
    expect((await get("amp car --output yaml")).stdout).toBe("requestedCurrentA: 16\ncarState: charging\n");
    expect((await get("amp car --output csv")).stdout).toBe(
      "field,value\nrequestedCurrentA,16\ncarState,charging\n",
    );
  });
});

describe("goe get --raw", () => {
  it("shows what the device sends", async () => {
    expect((await get("car --raw")).stdout).toBe("2\n");
    expect((await get("requestedCurrent cdi --raw")).stdout).toBe('amp 16\ncdi {"type":1,"value":5405000}\n');
    expect(JSON.parse((await get("carState --raw --json")).stdout)).toEqual({ car: 2 });
  });

  it("asks for keys that nobody knows", async () => {
    expect((await get("zzz --raw", { zzz: [1] })).stdout).toBe("[1]\n");
  });
});

describe("goe get of what is not there", () => {
  it("shows the rest, and ends with a code of its own", async () => {
    const { amp, ...others } = chargerStatus;
    expect(amp).toBe(16);
    expect(await get("car amp", others)).toMatchObject({
      exitCode: 10,
      stdout: "car state  charging\n",
      stderr: expect.stringMatching(
        /^goe: 127\.0\.0\.1:\d+ does not have the key amp\. "goe keys amp" tells which models and firmware do\.\n$/,
      ),
    });
    const unknown = await get("zzz yyy --raw");
    expect(unknown).toMatchObject({ exitCode: 10, stdout: "" });
    expect(unknown.stderr).toContain('does not have the keys zzz, yyy. "goe json" shows all that it has.\n');
  });

  it.each([
    ["", /^goe: There is nothing to get\./],
    ["requestedCurent", /^goe: There is no key or field "requestedCurent"\. Did you mean requestedCurrent/],
    [
      "xyzzyx",
      /^goe: There is no key or field "xyzzyx"\. "goe keys" lists all there are; --raw asks for any key\.\n$/,
    ],
    ["ids", /^goe: "ids" can be written and not read\./],
    ["amp ecp", /^goe: No device has all of amp, ecp\./],
    ["ecp --kind charger", /^goe: There is no key or field "ecp"/],
    ["a.b --raw", /^goe: "a\.b" is no key or field\./],
  ])("%j is a mistake, and asks no device", async (commandLine, message) => {
    const { exitCode, stderr, requests } = await get(commandLine);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(message);
    expect(requests).toEqual([]);
  });
});

it.each(["charger", "controller"] as const)("every readable key of a %s can be asked for", (device) => {
  const readable = keysOf(device).filter(({ access }) => access !== "write");
  for (const { key, field } of readable) {
    expect(isReadable(key, device)).toBe(true);
    expect(isReadable(field, device)).toBe(true);
  }
  expect(new Set(readableNames(device)).size).toBe(readableNames(device).length);
});
