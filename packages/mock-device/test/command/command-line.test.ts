import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCommandLine } from "../../src/command/command-line.js";
import { MockDevice } from "../../src/index.js";

interface Run {
  readonly code: Promise<number>;
  readonly out: () => string;
  readonly err: () => string;
  readonly stop: () => void;
  /** Resolves when something has been written to stdout. */
  readonly ready: Promise<void>;
}

function run(...args: string[]): Run {
  let out = "";
  let err = "";
  let stop = (): void => undefined;
  let announce = (): void => undefined;
  const ready = new Promise<void>((resolve) => {
    announce = resolve;
  });
  const stopRequested = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const code = runCommandLine({
    args,
    version: "1.2.3",
    stopRequested,
    stdout: {
      write: (text) => {
        out += text;
        announce();
      },
    },
    stderr: {
      write: (text) => {
        err += text;
      },
    },
  });
  return { code, out: () => out, err: () => err, stop, ready };
}

describe("serving", () => {
  it.each([
    [["--json", "charger"], "charger", "v4-055.7"],
    [["controller", "--json", "--port", "0", "--host", "localhost"], "controller", "controller-1.0.6"],
    [["charger", "--profile", "v4-055.7", "--json"], "charger", "v4-055.7"],
    [["--json"], "charger", "v4-055.7"],
    [["--profile", "core-60.5", "--json"], "charger", "core-60.5"],
    [["--profile", "controller-1.3.0", "--json"], "controller", "controller-1.3.0"],
  ])("%j tells where it listens, serves, and stops on request", async (args, device, profile) => {
    const mock = run(...args);
    await mock.ready;
    const told: { readonly url: string } = JSON.parse(mock.out());
    expect(told).toMatchObject({ device, profile, url: expect.stringMatching(/^http:\/\/\S+:\d+$/) });
    expect(mock.out()).toMatch(/^[^\n]+\n$/);
    expect((await fetch(`${told.url}/api/status?filter=fwv`)).status).toBe(200);
    mock.stop();
    expect(await mock.code).toBe(0);
    expect(mock.err()).toBe("");
    await expect(fetch(told.url)).rejects.toThrow();
  });

  it("greets people with where it is and a command to try", async () => {
    const mock = run("charger");
    await mock.ready;
    expect(mock.out()).toMatch(
      /^Simulated charger \(v4-055\.7\) listens on (http:\/\/127\.0\.0\.1:\d+)\. Ctrl-C stops it\.\n(?:Page: .*\n)?Try: curl -g '\1\/api\/status\?filter=fna,fwv'\n$/,
    );
    mock.stop();
    expect(await mock.code).toBe(0);
  });

  it("starts with the API off", async () => {
    const mock = run("charger", "--api-off", "--json");
    await mock.ready;
    const told: { readonly url: string } = JSON.parse(mock.out());
    expect((await fetch(`${told.url}/api/status`)).status).toBe(404);
    mock.stop();
    expect(await mock.code).toBe(0);
  });

  it("warns when the device is opened to the network", async () => {
    const mock = run("charger", "--host", "0.0.0.0");
    await mock.ready;
    expect(mock.err()).toBe(
      "Warning: the device has no authentication, and everyone who reaches 0.0.0.0 can read and set it.\n",
    );
    mock.stop();
    expect(await mock.code).toBe(0);
  });
});

describe("a device as it is wanted", () => {
  interface Ready {
    readonly url: string;
    readonly app?: string;
    readonly mqtt?: string;
    readonly modbusPort?: number;
    readonly cloud?: { readonly url: string; readonly token: string };
  }

  async function started(...args: string[]): Promise<{ readonly mock: Run; readonly ready: Ready }> {
    const mock = run("--json", ...args);
    await Promise.race([mock.ready, mock.code]);
    if (mock.out() === "") throw new Error(mock.err());
    return { mock, ready: JSON.parse(mock.out()) };
  }

  async function stop(mock: Run): Promise<void> {
    mock.stop();
    expect(await mock.code).toBe(0);
  }

  it("has the values, the car and the faults that are named", async () => {
    const { mock, ready } = await started(
      "--set",
      "amp=10",
      "--set",
      "fna=Hof",
      "--car",
      "1-phase-16A:0.9",
      "--fault",
      "unknown-enum:2",
    );
    const answer = await fetch(`${ready.url}/api/status?filter=amp,fna,err`);
    expect(await answer.json()).toEqual({ amp: 10, fna: "Hof", err: 99 });
    await stop(mock);
  });

  it("starts from a capture", async () => {
    const folder = await mkdtemp(join(tmpdir(), "goe-mock-"));
    const file = join(folder, "status.json");
    await writeFile(file, JSON.stringify({ fwv: "57.1", typ: "go-eCharger", sse: "111111", amp: 7 }));
    const { mock, ready } = await started("--from", file);
    expect(await (await fetch(`${ready.url}/api/status`)).json()).toEqual({
      fwv: "57.1",
      typ: "go-eCharger",
      sse: "654321",
      amp: 7,
    });
    await stop(mock);
    await rm(folder, { recursive: true });
  });

  it("has the interfaces that are named", async () => {
    const { mock, ready } = await started("--legacy", "--mqtt", "--modbus", "--app", "--cloud");
    expect((await fetch(`${ready.url}/status`)).status).toBe(200);
    expect(ready.app).toBe(`${ready.url.replace("http", "ws")}/ws`);
    expect(ready.mqtt).toMatch(/^mqtt:\/\/127\.0\.0\.1:\d+$/);
    expect(ready.modbusPort).toBeGreaterThan(0);
    const authorization = `Bearer ${ready.cloud?.token}`;
    const answer = await fetch(`${ready.cloud?.url}/api/status?filter=fwv`, { headers: { authorization } });
    expect(await answer.json()).toEqual({ fwv: "055.7" });
    await stop(mock);
  });

  it("is many", async () => {
    const mock = run("fleet", "20", "--json", "--cloud", "--set", "amp=7");
    await mock.ready;
    const {
      devices,
      cloud,
    }: {
      readonly devices: readonly {
        readonly url: string;
        readonly serial: string;
        readonly cloudToken: string;
      }[];
      readonly cloud: string;
    } = JSON.parse(mock.out());
    expect(devices).toHaveLength(20);
    const [last] = devices.slice(19);
    expect(await (await fetch(`${last?.url}/api/status?filter=amp`)).json()).toEqual({ amp: 7 });
    const far = await fetch(`${cloud}/${last?.serial}/api/status?filter=amp&token=${last?.cloudToken}`);
    expect(await far.json()).toEqual({ amp: 7 });
    await stop(mock);
  });
});

describe("scenarios", () => {
  const failing =
    "name: x\nsummary: A story that fails.\nsteps:\n  - at: 1s\n    expect: { car: charging }\n";

  it("are run as fast as possible, and tell each step", async () => {
    const mock = run("run", "phase-switch");
    expect(await mock.code).toBe(0);
    expect(mock.out()).toContain("ok    modelStatus is notChargingBecausePhaseSwitch (23)");
    expect(mock.out()).toMatch(/\n\d+ checks passed\.\n$/);
    expect(mock.err()).toBe("");
  });

  it.each([
    [
      "what was not as expected",
      failing,
      1,
      "x on v4-055.7: 1 of 1 checks failed\nat 1s: car is idle (1), expected charging (2)",
    ],
    ["what is wrong with the file", failing.replace("1s", "soon"), 2, "mine.yaml:4:9"],
  ])("tell %s", async (_, text, code, message) => {
    const folder = await mkdtemp(join(tmpdir(), "goe-mock-"));
    const file = join(folder, "mine.yaml");
    await writeFile(file, text);
    const mock = run("run", file);
    expect(await mock.code).toBe(code);
    expect(mock.err()).toContain(message);
    await rm(folder, { recursive: true });
  });

  it("are run on a device that clients can reach, until they are stopped", async () => {
    const mock = run("run", "pv-day", "--speed", "60", "--legacy", "--cloud", "--fault", "busy:1");
    await mock.ready;
    const [, url] = /listens on (\S+)\. Ctrl-C/.exec(mock.out()) ?? [];
    const [, cloud] = /Cloud: {2}(\S+),/.exec(mock.out()) ?? [];
    expect((await fetch(`${url}/status`)).status).toBe(500);
    expect((await fetch(`${url}/status`)).status).toBe(200);
    expect((await fetch(`${cloud}/api/status`)).status).toBe(401);
    expect(await (await fetch(`${url}/api/status?filter=fwv`)).json()).toEqual({ fwv: "59.4" });
    mock.stop();
    expect(await mock.code).toBe(1);
    expect(mock.err()).toBe("The scenario was stopped before its end.\n");
  });
});

describe("answers without a device", () => {
  it("shows help, whatever else is said", async () => {
    const mock = run("toaster", "--help");
    expect(await mock.code).toBe(0);
    expect(mock.out()).toContain("Usage: goe-mock [charger|controller] [options]");
    expect(mock.out()).toContain("--port N              TCP port; 0, the default, picks a free one");
    expect(mock.out()).toContain(
      "charger: v4-055.7, v3-59.4, v4-59.4, v5-60.2, core-60.4, core-60.5, pro-60.4\n",
    );
    // Fits a terminal with some room to spare.
    expect(
      Math.max(
        ...mock
          .out()
          .split("\n")
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(112);
  });

  it("shows the version", async () => {
    const mock = run("--version");
    expect(await mock.code).toBe(0);
    expect(mock.out()).toBe("1.2.3\n");
  });

  it.each([
    [
      ["toaster"],
      'Unknown word "toaster": choose one of charger, controller, fleet, run, profiles, faults, scenarios.',
    ],
    [["charger", "controller"], 'Unexpected argument "controller".'],
    [["charger", "--speed"], "Unknown option '--speed'."],
    [["charger", "--port"], "Option '--port <value>' argument missing."],
    [["charger", "--port", "-1"], "Option '--port' argument is ambiguous."],
    [["charger", "--port", "http"], 'Port "http" is no whole number from 0 to 65535.'],
    [["charger", "--port", "65536"], 'Port "65536" is no whole number from 0 to 65535.'],
    [
      ["charger", "--host", ""],
      'Option "host" is "". Allowed is an IP address or host name, such as "127.0.0.1".',
    ],
    [
      ["charger", "--profile", "v9"],
      'Unknown profile "v9" of a charger. Choose one of: v4-055.7, v3-59.4, v4-59.4, v5-60.2, core-60.4, core-60.5, pro-60.4.',
    ],
    [
      ["controller", "--profile", "v4-055.7"],
      'Unknown profile "v4-055.7" of a controller. Choose one of: controller-1.0.6, controller-1.3.0.',
    ],
    [["--profile", "v9"], 'Unknown profile "v9". Choose one of: v4-055.7, v3-59.4'],
    [
      ["--profile", "v4-055.7", "--from", "x.json"],
      "--profile and --from both say what the device starts from.",
    ],
    [["--from", "/no/such/file.json"], "Cannot read /no/such/file.json (ENOENT)."],
    [["--set", "amp"], '--set "amp" is no key=value, such as amp=10.'],
    [["--set", "amp=[1"], "--set amp=[1: the value is no JSON."],
    [["--seed", "x"], '--seed "x" is no whole number.'],
    [["--car", "tank"], 'Unknown car "tank": choose 1-phase-16A, 3-phase-16A, 3-phase-32A.'],
    [["--car", "3-phase-16A:2"], 'State of charge "2" is no number from 0 to 1.'],
    [["controller", "--car", "3-phase-16A"], "A Controller has no car. Leave --car out."],
    [["--fault", "gremlins"], 'Unknown fault "gremlins". goe-mock faults lists them.'],
    [
      ["--mqtt-broker", "mqtt://127.0.0.1", "--mqtt-port", "1"],
      "--mqtt-port is that of a broker of the simulator's own.",
    ],
    [
      ["--mqtt-broker", "http://user:hush@127.0.0.1"],
      "The MQTT broker must be a URL such as mqtt://user:password@host:1883.",
    ],
    [["--app-hash", "md5"], '--app-hash "md5" is neither pbkdf2 nor bcrypt.'],
    [["--cloud-port", "x"], '--cloud-port "x" is no whole number from 0 to 65535.'],
    [["profiles", "all"], 'Unexpected argument "all".'],
    [["run"], "Say which scenario: a name that goe-mock scenarios lists, or a file."],
    [["run", "nothing"], 'Unknown scenario "nothing". Choose one of: energy-limit'],
    [["run", "pv-day", "--mqtt"], "--mqtt has no effect: as fast as possible, nobody reaches the device."],
    [
      ["run", "pv-day", "--car", "3-phase-16A"],
      "--car has no effect: as fast as possible, nobody reaches the device.",
    ],
    [["fleet", "3", "--seed", "2"], "Unknown option '--seed'."],
    [["run", "pv-day", "--speed", "0"], '--speed "0" is no number of 1 (real time) or more.'],
    [["fleet"], "Say how many devices: goe-mock fleet 1000."],
    [["fleet", "many"], '"many" is no number of devices.'],
    [["fleet", "0"], "count is 0. Give a whole number of devices from 1 to 100000."],
    [["fleet", "3", "--car", "3-phase-16A"], "Unknown option '--car'."],
  ])("%j: %s", async (args, sentence) => {
    const mock = run(...args);
    expect(await mock.code).toBe(2);
    expect(mock.out()).toBe("");
    expect(mock.err().startsWith(sentence)).toBe(true);
    expect(mock.err().endsWith("\nRun goe-mock --help for the options.\n")).toBe(true);
    expect(mock.err()).not.toContain("hush");
  });

  it.each(["profiles", "faults", "scenarios"])("lists %s, as a table and as JSON", async (word) => {
    const mock = run(word);
    expect(await mock.code).toBe(0);
    const names = mock
      .out()
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((line) => line.split(" ", 1)[0]);
    const json = run(word, "--json");
    expect(await json.code).toBe(0);
    expect(JSON.parse(json.out()).map(({ name }: { name: string }) => name)).toEqual(names);
    expect(names.length).toBeGreaterThan(8);
  });

  it("says that the port is in use", async () => {
    await using device = await MockDevice.start({ device: "charger" });
    const mock = run("charger", "--port", String(device.port));
    expect(await mock.code).toBe(3);
    expect(mock.err()).toBe(
      `Port ${device.port} on 127.0.0.1 is in use. Choose another port, or 0 for a free one.\n`,
    );
  });
});
