import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { TextFile } from "../src/context.js";
import { chargerStatus, controllerStatus, type DeviceServer, startDevice } from "./device-server.js";
import { configPath, goe, type World } from "./goe.js";

let charger: DeviceServer;
let controller: DeviceServer;
let files: Map<string, TextFile | string>;
beforeEach(async () => {
  charger = await startDevice({ ...chargerStatus, typ: "go-eCharger_V4" });
  controller = await startDevice({ ...controllerStatus, typ: "controller" });
  files = new Map();
});
afterEach(() => Promise.all([charger.close(), controller.close()]));

const call = (line: string | readonly string[], world: World = {}) => goe(line, { files, ...world });
const saved = () => JSON.parse(String(files.get(configPath)));

/** A cloud that answers every question, and the tokens that it was shown. */
function cloud(body: object = { typ: "go-eCharger", car: 2 }) {
  const tokens: string[] = [];
  const loadTransport: World["loadTransport"] = async () => async (request) => {
    tokens.push(request.headers["authorization"] ?? "");
    return { status: 200, body: JSON.stringify(body) };
  };
  return { tokens, loadTransport };
}

describe("goe devices add", () => {
  it("saves an address, and the kind that the device says", async () => {
    expect(await call(`devices add garage --host ${charger.host}`)).toEqual({
      exitCode: 0,
      stdout: "Saved garage, a charger.\n",
      stderr: "",
    });
    expect((await call(`devices add meter --host ${controller.host}`)).stdout).toBe(
      "Saved meter, a controller.\n",
    );
    expect(saved()).toEqual({
      devices: {
        garage: { kind: "charger", host: charger.host },
        meter: { kind: "controller", host: controller.host },
      },
    });
  });

  it("asks nothing where the kind is given", async () => {
    await call(`devices add garage --host ${charger.host} --kind controller`);
    expect(saved().devices.garage.kind).toBe("controller");
    expect(charger.requests).toEqual([]);
  });

  it("saves a device that does not answer, and says so", async () => {
    await charger.close();
    const { exitCode, stdout, stderr } = await call(`devices add garage --host ${charger.host}`);
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: "Saved garage.\n" });
    expect(stderr).toMatch(/^goe: It could not be asked what it is\. The request to .*ECONNREFUSED.*\n$/);
    expect(saved().devices.garage).toEqual({ host: charger.host });
  });

  it("leaves alone what else is in the file", async () => {
    const later = { host: "h", future: [1] };
    files.set(configPath, JSON.stringify({ $schema: "s", devices: { later }, more: { a: null } }));
    await call(`devices add garage --host ${charger.host}`);
    expect(saved()).toEqual({
      $schema: "s",
      devices: { later, garage: { kind: "charger", host: charger.host } },
      more: { a: null },
    });
    await call("devices remove garage");
    expect(saved()).toEqual({ $schema: "s", devices: { later }, more: { a: null } });
  });

  it.each<[what: string, world: World]>([
    ["piped in", { stdin: ["s3cr", "et\n"] }],
    ["typed, with a correction", { stdin: ["s3x", "\u007fcret", "\r"], stdinIsTerminal: true }],
    ["typed again after clearing the line", { stdin: ["oops\u0015s3cret\n"], stdinIsTerminal: true }],
  ])("saves a token %s, and shows it nowhere", async (_, world) => {
    const { tokens, loadTransport } = cloud();
    const { exitCode, stdout, stderr } = await call("devices add cabin --cloud 012345", {
      ...world,
      loadTransport,
    });
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: "Saved cabin, a charger.\n" });
    expect(stderr).toBe(world.stdinIsTerminal ? "Cloud token from the go-e app (not shown): \n" : "");
    expect(saved().devices.cabin).toEqual({ kind: "charger", cloud: "012345", token: "s3cret" });
    expect(tokens).toEqual(["Bearer s3cret"]);
    expect((await call("devices list")).stdout).not.toMatch(/s3cret|012345/);
    expect((await call("json car --device cabin", { loadTransport })).exitCode).toBe(0);
    expect(tokens.at(-1)).toBe("Bearer s3cret");
  });

  it("switches the echo of the terminal off while a token is typed, and on again at Ctrl-C", async () => {
    const modes: boolean[] = [];
    const world = { stdin: ["s3\u0003"], stdinIsTerminal: true, setRawMode: (on: boolean) => modes.push(on) };
    expect(await call("devices add cabin --cloud 012345", world)).toEqual({
      exitCode: 130,
      stdout: "",
      stderr: "Cloud token from the go-e app (not shown): \n",
    });
    expect(modes).toEqual([true, false]);
    expect(files.size).toBe(0);
  });

  it.each<[options: string, entry: object, world: World]>([
    ["--token-env CABIN", { tokenEnv: "CABIN" }, { env: { CABIN: "s3cret" } }],
    [
      "--token-file keys/goe",
      { tokenFile: "/somewhere/keys/goe" },
      { files: new Map([["/somewhere/keys/goe", "s3cret\n"]]) },
    ],
    ["--token-command pass", { tokenCommand: "pass" }, { programs: { pass: { stdout: "s3cret\n" } } }],
  ])("saves where the token is: %s", async (options, entry, world) => {
    const { tokens, loadTransport } = cloud();
    const there = { ...world, files: world.files ?? files, loadTransport };
    await call(`devices add cabin --cloud 012345 --cloud-domain go-e.example ${options}`, there);
    expect(JSON.parse(String(there.files.get(configPath))).devices.cabin).toEqual({
      kind: "charger",
      cloud: "012345",
      cloudDomain: "go-e.example",
      ...entry,
    });
    expect(tokens).toEqual(["Bearer s3cret"]);
  });

  it.each<[line: string, message: string]>([
    [
      "devices",
      'goe devices needs an action. Give add, list, remove or test; "goe devices --help" shows examples.',
    ],
    [
      "devices edit x",
      '"edit" is no action. Give add, list, remove or test; "goe devices --help" shows examples.',
    ],
    ["devices add --host h", "No name was given. Write: goe devices add NAME"],
    ["devices add a b --host h", '"b" is one word too many. Write: goe devices add NAME'],
    ["devices add a", "No address was given. Give exactly one of --host HOST and --cloud SERIAL."],
    [
      "devices add a --host h --cloud 012345",
      "--host and --cloud exclude each other. Give exactly one of --host HOST and --cloud SERIAL.",
    ],
    ["devices add a --mock", "--mock cannot be saved. Give exactly one of --host HOST and --cloud SERIAL."],
    [
      "devices add a --host h --token-env X",
      "--token-env is for the cloud. Leave it out, or use --cloud SERIAL.",
    ],
    [
      "devices add a --cloud 012345 --token-env X --token-file f",
      "--token-file and --token-env exclude each other. Say once where the token is.",
    ],
    [
      "devices add a/b --host h",
      '"a/b" cannot be a name. Use letters, digits, hyphens, underscores and points.',
    ],
    [
      "devices add a --cloud 012345",
      "No token was given. Type it, pipe it into this command, or name its place with --token-file, --token-env or --token-command.",
    ],
    ["devices remove", "No name was given. Write: goe devices remove NAME"],
    ["devices remove x", 'No device is saved as "x". "goe devices add NAME --host HOST" saves one.'],
    ["devices list x", '"x" is one word too many. Write: goe devices list'],
    ["devices test", 'No device is saved. "goe devices add NAME --host HOST" saves one.'],
  ])("goe %s is a wrong command line", async (line, message) => {
    expect(await call(line)).toEqual({ exitCode: 2, stdout: "", stderr: `goe: ${message}\n` });
    expect(files.size).toBe(0);
  });

  it("passes on what the library says about an address", async () => {
    expect(await call(["devices", "add", "a", "--host", "a b"])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/address/),
    });
    expect(await call("devices add a --cloud 12ab")).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/serial number/),
    });
  });

  it("refuses a name that is taken", async () => {
    files.set(configPath, '{"devices":{"garage":{"host":"h"}}}');
    expect((await call("devices add garage --host i")).stderr).toBe(
      'goe: A device is saved as "garage" already. Choose another name, or remove it first.\n',
    );
    expect(saved().devices.garage.host).toBe("h");
  });
});

describe("goe devices list", () => {
  const devices = {
    garage: { host: "192.168.1.20", kind: "charger" },
    cabin: { cloud: "012345", token: "s3cret" },
    other: { cloud: "012345", cloudDomain: "go-e.example", tokenEnv: "X" },
    filed: { cloud: "012345", tokenFile: "/k" },
    asked: { cloud: "012345", tokenCommand: "pass s3cret" },
    plain: { cloud: "012345" },
  };

  it("shows where devices are and where tokens come from", async () => {
    files.set(configPath, JSON.stringify({ devices }));
    const { stdout } = await call("devices list");
    expect(`\n${stdout}`).toMatchInlineSnapshot(`
      "
      name    kind     address             token from
      garage  charger  192.168.1.20        –
      cabin   –        cloud               configuration file
      other   –        cloud go-e.example  variable X
      filed   –        cloud               file /k
      asked   –        cloud               command
      plain   –        cloud               variable GOE_CLOUD_TOKEN
      "
    `);
    expect(JSON.parse((await call("devices list --json")).stdout)).toHaveLength(6);
  });

  it("says that there are none", async () => {
    expect((await call("devices list")).stdout).toBe(
      'No device is saved. "goe devices add NAME --host HOST" saves one.\n',
    );
  });
});

describe("goe devices test", () => {
  it("tells of each device what it is, and fails as the worst of them", async () => {
    const devices = {
      garage: { host: charger.host },
      meter: { host: controller.host },
      gone: { host: "127.0.0.1:1" },
    };
    files.set(configPath, JSON.stringify({ devices }));
    const { exitCode, stdout } = await call("devices test --json", { now: () => 0 });
    expect(exitCode).toBe(3);
    expect(JSON.parse(stdout)).toEqual([
      { name: "garage", ok: true, model: "go-eCharger_V4", firmwareVersion: "60.4", answeredAfterMs: 0 },
      { name: "meter", ok: true, model: "controller", firmwareVersion: "1.3.0", answeredAfterMs: 0 },
      { name: "gone", ok: false, problem: expect.stringContaining("ECONNREFUSED") },
    ]);
    const { exitCode: two, stdout: text } = await call("devices test garage meter", { now: () => 0 });
    expect(two).toBe(0);
    expect(`\n${text}`).toMatchInlineSnapshot(`
      "
      name    ok   model           firmware version  answered after
      garage  yes  go-eCharger_V4  60.4                         0 s
      meter   yes  controller      1.3.0                        0 s
      "
    `);
  });
});

describe("the file with the devices", () => {
  const broken = (what: string) =>
    `goe: The file "${configPath}" is not as it should be: ${what}. Correct it there.\n`;

  it.each<[text: string, what: string]>([
    ['{"devices":\n{"a":{"cloud":"1","token":"s3cret"}}', "it is no JSON from line 2 on"],
    ["", "it is no JSON"],
    ["[]", "the file is no object"],
    ['{"devices":[]}', "devices is no object"],
    ['{"devices":{"a":7}}', "devices.a is no object"],
    ['{"devices":{"a":{}}}', 'devices.a has to have either "host" or "cloud"'],
    ['{"devices":{"a":{"host":7}}}', "devices.a.host is no text"],
    ['{"devices":{"a":{"host":"h","cloud":"1"}}}', 'devices.a has to have either "host" or "cloud"'],
    ['{"devices":{"a":{"host":"h","kind":"car"}}}', 'devices.a.kind is neither "charger" nor "controller"'],
    [
      '{"devices":{"a":{"cloud":"1","token":"s3cret","tokenEnv":"X"}}}',
      "devices.a has more than one of token, tokenEnv, tokenFile and tokenCommand",
    ],
  ])("is told of where it is wrong: %s", async (text, what) => {
    files.set(configPath, text);
    const { exitCode, stderr } = await call("json --device a");
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(broken(what).slice(0, -20));
    expect(stderr).not.toContain("s3cret");
  });

  it("is where GOE_CONFIG says", async () => {
    await call(`devices add garage --host ${charger.host}`, { env: { GOE_CONFIG: "/own.json" } });
    expect([...files.keys()]).toEqual(["/own.json"]);
  });

  it("has a path as the platform writes it", async () => {
    const world: World = { platform: "win32", configFolder: async () => "C:\\Users\\me\\goe\\Config" };
    await call(`devices add garage --host ${charger.host}`, world);
    expect([...files.keys()]).toEqual(["C:\\Users\\me\\goe\\Config\\config.json"]);
  });

  it("is warned about where others can read it", async () => {
    const text = JSON.stringify({ devices: { a: { host: charger.host } } });
    files.set(configPath, { text, readableByOthers: true });
    const { exitCode, stderr } = await call("json car --device a");
    expect(exitCode).toBe(0);
    expect(stderr).toBe(
      `goe: Warning: other users can read "${configPath}", and tokens may stand in it. Run: chmod 600 "${configPath}"\n`,
    );
  });

  it("is told of where it cannot be read or written", async () => {
    const denied = () => Promise.reject(Object.assign(new Error("no"), { code: "EACCES" }));
    expect(await call("json --device a", { readFile: denied })).toMatchObject({
      exitCode: 2,
      stderr: `goe: The file "${configPath}" cannot be read: permission denied. Check it, or name another with GOE_CONFIG.\n`,
    });
    const line = `devices add garage --host ${charger.host}`;
    expect(await call(line, { writeFileAtomic: denied })).toMatchObject({
      exitCode: 2,
      stdout: "",
      stderr: `goe: The file "${configPath}" cannot be written: permission denied. Check it, or name another with GOE_CONFIG.\n`,
    });
  });
});
