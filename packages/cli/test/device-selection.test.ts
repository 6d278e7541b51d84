import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { chargerStatus, controllerStatus, type DeviceServer, startDevice } from "./device-server.js";
import { configPath, goe, type World } from "./goe.js";

let charger: DeviceServer;
let controller: DeviceServer;
beforeEach(async () => {
  charger = await startDevice({ ...chargerStatus, typ: "go-eCharger" });
  controller = await startDevice({ ...controllerStatus, typ: "controller" });
});
afterEach(() => Promise.all([charger.close(), controller.close()]));

function worldWith(devices: object, world: World = {}): World {
  return { files: new Map([[configPath, JSON.stringify({ devices })]]), ...world };
}

describe("--device", () => {
  it("names a saved device, read in one request", async () => {
    const world = worldWith({ garage: { host: charger.host } });
    const { exitCode, stdout } = await goe("json car --device garage", world);
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '{\n  "car": 2\n}\n' });
    expect((await goe("charger stats -d garage", world)).exitCode).toBe(0);
    expect(charger.requests).toHaveLength(2);
  });

  it("is taken from GOE_DEVICE where the command line names no device", async () => {
    const world = worldWith(
      { garage: { host: charger.host }, meter: { host: controller.host } },
      { env: { GOE_DEVICE: "meter" } },
    );
    expect((await goe("controller meta --json", world)).stdout).toContain("Zähler");
    expect((await goe("json fna --device garage", world)).stdout).toContain("myCharger");
    expect((await goe(`json fna --host ${charger.host}`, world)).stdout).toContain("myCharger");
  });

  it.each<[name: string, advice: string]>([
    ["grage", "Did you mean garage?"],
    ["xyz", "Saved are garage, meter."],
  ])("says that %s is not saved", async (name, advice) => {
    const world = worldWith({ garage: { host: "h" }, meter: { host: "i" } });
    expect(await goe(`json --device ${name}`, world)).toEqual({
      exitCode: 2,
      stdout: "",
      stderr: `goe: No device is saved as "${name}". ${advice}\n`,
    });
  });

  it("takes no options that the profile has", async () => {
    const world = worldWith({ garage: { host: "h" } });
    expect((await goe("json --device garage --token-file f", world)).stderr).toBe(
      "goe: --token-file is for the cloud. Leave it out, or use --cloud SERIAL.\n",
    );
  });

  it("tells a command that is for the other kind", async () => {
    const world = worldWith({ garage: { host: "h", kind: "charger" } });
    expect(await goe("controller meta --device garage", world)).toEqual({
      exitCode: 2,
      stdout: "",
      stderr: "goe: This command is for a controller, and garage is a charger. Name another device.\n",
    });
  });

  it.each<[source: object, message: string]>([
    [
      { tokenEnv: "CABIN" },
      "The environment variable CABIN holds no token for cabin. Set it to the token that the go-e app shows.",
    ],
    [
      { tokenFile: "/k" },
      'The token file "/k" cannot be read: there is no such file. The profile of cabin names it.',
    ],
    [
      { tokenCommand: "false" },
      "The command for the token of cabin failed. Run it by itself to see why: false",
    ],
    [
      { tokenCommand: "true" },
      "The command for the token of cabin printed nothing. Run it by itself to see why: true",
    ],
    [
      {},
      "The cloud asks for a token and none was given. Set the environment variable GOE_CLOUD_TOKEN, or give --token-file PATH.",
    ],
  ])("says that there is no token: %j", async (source, message) => {
    const world = worldWith(
      { cabin: { cloud: "012345", ...source } },
      { programs: { false: { stdout: "s3cret", exitCode: 1 }, true: { stdout: "\n" } } },
    );
    expect(await goe("json --device cabin", world)).toEqual({
      exitCode: 2,
      stdout: "",
      stderr: `goe: ${message}\n`,
    });
  });
});

describe("--all", () => {
  const devices = () => ({
    garage: { host: charger.host, kind: "charger" },
    gone: { host: "127.0.0.1:1" },
    yard: { host: charger.host },
  });

  it("shows each device under its name, and tells failures besides", async () => {
    const { exitCode, stdout, stderr } = await goe("charger stats --all", worldWith(devices()));
    expect(exitCode).toBe(3);
    expect(`\n${stdout}`).toMatchInlineSnapshot(`
      "
      garage:
        stats
          energy total  1234567 Wh
          reboot count  42
          uptime        1 d 7 h 53 min 9 s

      gone:
        failed, see below

      yard:
        stats
          energy total  1234567 Wh
          reboot count  42
          uptime        1 d 7 h 53 min 9 s
      "
    `);
    expect(stderr).toMatch(/^goe: gone: The request to 127\.0\.0\.1:1 failed: .*\n$/);
  });

  it("prints one JSON object by name", async () => {
    const { exitCode, stdout } = await goe("json car --all --json", worldWith(devices()));
    expect(exitCode).toBe(3);
    expect(JSON.parse(stdout)).toEqual({
      garage: { car: 2 },
      gone: { error: { code: "network", message: expect.stringContaining("ECONNREFUSED") } },
      yard: { car: 2 },
    });
  });

  it("prints a line of NDJSON per device", async () => {
    const { stdout } = await goe("json car --all --output ndjson", worldWith(devices()));
    expect(
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { device: "garage", value: { car: 2 } },
      { device: "gone", error: { code: "network", message: expect.any(String) } },
      { device: "yard", value: { car: 2 } },
    ]);
  });

  it("ends with 0 when all went well, and leaves out devices that the command is not for", async () => {
    const world = worldWith({
      garage: { host: charger.host, kind: "charger" },
      meter: { host: controller.host, kind: "controller" },
    });
    const { exitCode, stdout } = await goe("controller meta --all --json", world);
    expect(exitCode).toBe(0);
    expect(Object.keys(JSON.parse(stdout))).toEqual(["meter"]);
    expect(charger.requests).toEqual([]);
  });

  it("needs devices, of the kind that the command is for", async () => {
    expect((await goe("json --all")).stderr).toBe(
      'goe: No device is saved. "goe devices add NAME --host HOST" saves one.\n',
    );
    const world = worldWith({ garage: { host: charger.host, kind: "charger" } });
    expect((await goe("controller meta --all", world)).stderr).toBe(
      'goe: No saved device is a controller. "goe devices list" shows those there are.\n',
    );
  });

  it("fails as the worst of its devices", async () => {
    const off = await startDevice((response) => response.writeHead(404).end());
    const odd = await startDevice((response) => response.end("[]"));
    const gone = { host: "127.0.0.1:1" };
    const world = worldWith({ off: { host: off.host }, gone, odd: { host: odd.host } });
    expect((await goe("json --all", world)).exitCode).toBe(5);
    expect((await goe("json --all", worldWith({ gone, off: { host: off.host } }))).exitCode).toBe(4);
    await Promise.all([off.close(), odd.close()]);
  });
});

describe("--output", () => {
  const print = async (format: string, line = "json car nrg fna dwo") =>
    (await goe(`${line} --host ${charger.host} --output ${format}`)).stdout;

  it("prints YAML", async () => {
    expect(`\n${await print("yaml")}`).toMatchInlineSnapshot(`
      "
      fna: myCharger
      car: 2
      nrg:
        - 233.7
        - 237.5
        - 235.3
        - 1.9
        - 15.4
        - 15.5
        - 15.2
        - 3598
        - 3681
        - 3576
        - 0
        - 10855
        - 99
        - 99
        - 98
        - 0
      dwo: null
      "
    `);
  });

  it("prints CSV with a row per value", async () => {
    expect(`\n${await print("csv", "charger stats")}`).toMatchInlineSnapshot(`
      "
      field,value
      stats.energyTotalWh,1234567
      stats.rebootCount,42
      stats.uptimeMs,114789123
      "
    `);
  });

  it("prints one line of JSON as NDJSON", async () => {
    expect(await print("ndjson", "json car fna")).toBe('{"fna":"myCharger","car":2}\n');
  });

  it("may be given as --json as well, and not against it", async () => {
    expect(await print("json", "json car --json")).toBe('{\n  "car": 2\n}\n');
    expect(await goe("json car --mock --json --output yaml")).toMatchObject({
      exitCode: 2,
      stderr: "goe: --json and --output yaml exclude each other. Give one of them.\n",
    });
  });

  it.each([
    ["json --mock --output xml", '--output "xml" is no format. Give human, json, ndjson, yaml or csv.'],
    ["json --mock --kind car", '--kind "car" is no kind of device. Give charger or controller.'],
  ])("goe %s is wrong", async (line, message) => {
    expect((await goe(line)).stderr).toBe(`goe: ${message}\n`);
  });
});
