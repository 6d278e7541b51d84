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
  ])("%j tells where it listens, serves, and stops on request", async (args, device, profile) => {
    const mock = run(...args);
    await mock.ready;
    const told: { readonly url: string } = JSON.parse(mock.out());
    expect(told).toEqual({ device, profile, url: expect.stringMatching(/^http:\/\/\S+:\d+$/) });
    expect(mock.out()).toMatch(/^[^\n]+\n$/);
    expect((await fetch(`${told.url}/api/status?filter=fwv`)).status).toBe(200);
    mock.stop();
    expect(await mock.code).toBe(0);
    expect(mock.err()).toBe("");
    await expect(fetch(told.url)).rejects.toThrow();
  });

  it("greets people in two lines with a command to try", async () => {
    const mock = run("charger");
    await mock.ready;
    expect(mock.out()).toMatch(
      /^Simulated charger \(v4-055\.7\) listens on (http:\/\/127\.0\.0\.1:\d+)\. Ctrl-C stops it\.\nTry: curl -g '\1\/api\/status\?filter=fna,fwv'\n$/,
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

describe("answers without a device", () => {
  it("shows help, whatever else is said", async () => {
    const mock = run("toaster", "--help");
    expect(await mock.code).toBe(0);
    expect(mock.out()).toContain("Usage: goe-mock charger|controller [options]");
    expect(mock.out()).toContain("--port N        TCP port; 0, the default, picks a free one");
    expect(mock.out()).toContain("charger: v4-055.7, v3-59.4, v4-59.4, v5-60.2, core-60.4, pro-60.4\n");
  });

  it("shows the version", async () => {
    const mock = run("--version");
    expect(await mock.code).toBe(0);
    expect(mock.out()).toBe("1.2.3\n");
  });

  it.each([
    [[], 'Say which device to simulate: "charger" or "controller".'],
    [["toaster"], 'Unknown device "toaster": choose "charger" or "controller".'],
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
      'Unknown profile "v9" of a charger. Choose one of: v4-055.7, v3-59.4, v4-59.4, v5-60.2, core-60.4, pro-60.4.',
    ],
    [
      ["controller", "--profile", "v4-055.7"],
      'Unknown profile "v4-055.7" of a controller. Choose one of: controller-1.0.6, controller-1.3.0.',
    ],
  ])("%j: %s", async (args, sentence) => {
    const mock = run(...args);
    expect(await mock.code).toBe(2);
    expect(mock.out()).toBe("");
    expect(mock.err()).toBe(`${sentence}\nRun goe-mock --help for the options.\n`);
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
