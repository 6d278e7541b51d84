import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { componentSummaries } from "@goe/core/keys";
import { MockDevice } from "@goe/mock-device";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commands, requireBuild, root } from "./built-commands.js";
import { startFakeServer } from "./fake-server.js";
import { type Ended, type ProcessOptions, runProcess } from "./run-process.js";

beforeAll(requireBuild);

function goe(args: readonly string[], options?: ProcessOptions): Promise<Ended> {
  return runProcess(process.execPath, [commands.goe, ...args], options);
}

/** Starts `goe-mock` as a user does, and waits until it listens. */
async function startMock(...args: string[]): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [commands.mock, ...args, "--json"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(child, "exit").then(([code]) => {
    throw new Error(`goe-mock ended with ${code} before it listened`);
  });
  // Once it listens, its end is the test's business.
  exited.catch(() => undefined);
  const [line] = (await Promise.race([once(createInterface({ input: child.stdout }), "line"), exited])) as [
    string,
  ];
  return { child, url: (JSON.parse(line) as { url: string }).url };
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const ended = once(child, "exit");
  child.kill(signal);
  const [exitCode] = (await ended) as [number | null];
  return exitCode;
}

describe("goe-mock", () => {
  it.each(["SIGTERM", "SIGINT"] as const)("ends with 0 on %s and leaves its port free", async (signal) => {
    const { child, url } = await startMock("charger");
    const answer = await fetch(`${url}/api/status?filter=fwv`);
    expect(await answer.json()).toEqual({ fwv: "055.7" });
    expect(await stop(child, signal)).toBe(0);
    await using next = await MockDevice.start({ device: "charger", port: Number(new URL(url).port) });
    expect(next.url).toBe(url);
  });

  it("tells of a port in use, with 3", async () => {
    await using first = await MockDevice.start({ device: "charger" });
    const args = [commands.mock, "charger", "--port", `${first.port}`];
    expect(await runProcess(process.execPath, args)).toEqual({
      exitCode: 3,
      stdout: "",
      stderr: `Port ${first.port} on 127.0.0.1 is in use. Choose another port, or 0 for a free one.\n`,
    });
  });
});

const components = {
  charger: Object.keys(componentSummaries.charger),
  controller: Object.keys(componentSummaries.controller),
} as const;

describe.each(["charger", "controller"] as const)("goe against a running goe-mock %s", (device) => {
  let mock: Awaited<ReturnType<typeof startMock>>;
  beforeAll(async () => {
    mock = await startMock(device);
  });
  afterAll(() => stop(mock.child, "SIGTERM"));
  const read = (...args: string[]): Promise<Ended> => goe(["--host", new URL(mock.url).host, ...args]);

  it("shows every component as text under its name", async () => {
    const { exitCode, stdout, stderr } = await read(device, "all");
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    const titles = stdout.split("\n").filter((line) => /^\S/.test(line));
    expect(titles).toEqual(components[device]);
  });

  it("prints the same components as one JSON value", async () => {
    const { exitCode, stdout, stderr } = await read(device, ...components[device], "--json");
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    const value = JSON.parse(stdout) as Record<string, Record<string, unknown>>;
    expect(Object.keys(value)).toEqual(components[device]);
    expect(value["meta"]).toMatchObject({ firmwareVersion: device === "charger" ? "055.7" : "1.0.6" });
  });

  it("prints raw keys as the device sends them", async () => {
    const { stdout } = await read("json", "sse", "fwv");
    const answer = await fetch(`${mock.url}/api/status?filter=sse,fwv`);
    expect(JSON.parse(stdout)).toEqual(await answer.json());
  });
});

describe("the exit code of goe", () => {
  it("is 2 for a wrong command line, and nothing is sent", async () => {
    await using device = await MockDevice.start({ device: "charger" });
    const { exitCode, stdout, stderr } = await goe(["--host", device.url, "charger", "nonsense"]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toMatch(/^goe: A charger has no component "nonsense"\. .+\n$/);
    expect(device.requests()).toEqual([]);
  });

  it("is 3 for a refused connection", async () => {
    const gone = await MockDevice.start({ device: "charger" });
    await gone.close();
    const { exitCode, stdout, stderr } = await goe(["--host", gone.url, "charger", "meta"]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: "" });
    expect(stderr).toMatch(new RegExp(`^goe: .*127\\.0\\.0\\.1:${gone.port}.*\\n$`));
  });

  it("is 4 for a device whose API is switched off, and the message says where to switch it on", async () => {
    const { child, url } = await startMock("charger", "--api-off");
    try {
      const { exitCode, stdout, stderr } = await goe(["--host", url, "charger", "meta"]);
      expect({ exitCode, stdout }).toEqual({ exitCode: 4, stdout: "" });
      expect(stderr).toMatch(/^goe: .*HTTP API v2.*go-e app.*\n$/);
    } finally {
      await stop(child, "SIGTERM");
    }
  });

  it("is 5 for an answer that is null", async () => {
    await using device = await startFakeServer({ status: 200, body: "null" });
    const { exitCode, stdout, stderr } = await goe(["--host", device.host, "charger", "meta"]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 5, stdout: "" });
    expect(stderr).toMatch(/^goe: .*null.*\n$/);
  });
});

describe("the cloud token", () => {
  const token = "tOkEn-that-nobody-may-see";
  const askCloud = (url: string): Promise<Ended> =>
    goe(["--cloud", "123456", "--cloud-domain", url, "charger", "meta", "--json"], {
      env: { GOE_CLOUD_TOKEN: token },
    });

  it("travels in the header only", async () => {
    const meta = { sse: "123456", fna: "Garage", fwv: "060.4", typ: "go-eCharger" };
    await using cloud = await startFakeServer({ status: 200, body: JSON.stringify(meta) });
    const { exitCode, stdout, stderr } = await askCloud(cloud.url);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({ meta: { friendlyName: "Garage" } });
    expect(stdout).not.toContain(token);
    expect(cloud.requests.map(({ headers }) => headers.authorization)).toEqual([`Bearer ${token}`]);
    expect(cloud.requests[0]?.target).not.toContain(token);
  });

  it.each([
    ["a body that echoes it", JSON.stringify({ reason: `token ${token} is unknown` })],
    ["no body", ""],
  ])("is not in the message when the cloud refuses it with %s", async (_, body) => {
    await using cloud = await startFakeServer({ status: 401, body });
    const { exitCode, stdout, stderr } = await askCloud(cloud.url);
    expect({ exitCode, stdout }).toEqual({ exitCode: 4, stdout: "" });
    expect(stderr).toMatch(/^goe: The cloud .* refused the token\..*\n$/);
    expect(stderr).not.toContain(token);
    expect(stderr).not.toContain("123456");
  });

  it("is no argument: goe takes none, and says how to give it", async () => {
    const { exitCode, stderr } = await goe(["--cloud", "123456", "--token", token, "charger", "meta"]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("GOE_CLOUD_TOKEN");
    expect(stderr).not.toContain(token);
  });
});

describe("goe among other programs", () => {
  it("ends without a stack trace when its reader leaves early", async () => {
    const filler = "x".repeat(1_000_000);
    await using device = await startFakeServer({
      status: 200,
      body: JSON.stringify({ fwv: "055.7", filler }),
    });
    // A pipeline ends with the exit code of its last command, so that of goe is told on stderr.
    const script = `{ "$NODE" "$GOE" --host ${device.host} json; echo "goe ended with $?" >&2; } | head -c 1`;
    const env = { NODE: process.execPath, GOE: commands.goe };
    expect(await runProcess("sh", ["-c", script], { env })).toEqual({
      exitCode: 0,
      stdout: "{",
      stderr: "goe ended with 0\n",
    });
  });

  it("shows both devices in the demo, which ends with 0", async () => {
    const { exitCode, stdout, stderr } = await runProcess(process.execPath, [
      `${root}packages/integration-tests/demo.mjs`,
    ]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    for (const title of [...components.charger, ...components.controller]) {
      expect(stdout).toMatch(new RegExp(`^${title}$`, "m"));
    }
    expect(stdout).toContain("055.7");
    expect(stdout).toContain("1.0.6");
  });
});
