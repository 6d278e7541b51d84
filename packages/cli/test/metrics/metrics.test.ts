import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseListen } from "../../src/commands/metrics/parse-listen.js";
import { chargerStatus, controllerStatus, startDevice } from "../device-server.js";
import { goe, type Outcome, type World } from "../goe.js";

/** Runs `goe metrics` until `use` is done with what it serves. */
async function serving(
  commandLine: string,
  use: (url: string) => Promise<void>,
  world: World = {},
): Promise<Outcome> {
  const ending = new AbortController();
  let stderr = "";
  let used: Promise<void> | undefined;
  const outcome = await goe(`metrics ${commandLine}`, {
    ...world,
    interrupted: ending.signal,
    writeStderr: async (text) => {
      stderr += text;
      const [, url] = /Serving metrics at (\S+)\/metrics until Ctrl-C/.exec(text) ?? [];
      // Serving begins when this returns.
      if (url !== undefined) used = use(url).finally(() => ending.abort());
    },
  });
  await used;
  return { ...outcome, stderr };
}

async function scrape(url: string): Promise<string> {
  return (await fetch(url)).text();
}

/** Scrapes until the text has what is waited for. */
async function scrapeUntil(url: string, part: string | RegExp): Promise<string> {
  for (;;) {
    const text = await scrape(url);
    if (typeof part === "string" ? text.includes(part) : part.test(text)) return text;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const loopback = "--listen 127.0.0.1:0";

describe("goe metrics", () => {
  it("serves what a charger says, and asks it no oftener than the interval", async () => {
    const { host, requests, close } = await startDevice({ ...chargerStatus, typ: "go-eCharger_V4" });
    let text = "";
    let type: string | null = "";
    const outcome = await serving(`--host ${host} --kind charger ${loopback}`, async (url) => {
      text = await scrapeUntil(`${url}/metrics`, "goe_car_state");
      for (let i = 0; i < 5; i++) await scrape(`${url}/metrics`);
      type = (await fetch(`${url}/metrics`)).headers.get("content-type");
    });
    await close();
    expect(outcome.exitCode).toBe(130);
    expect(type).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(text).toContain(`goe_up{device="${host}"} 1\n`);
    expect(text).toContain(`goe_device_info{device="${host}",kind="charger",model="V4"`);
    expect(text).toContain(`goe_car_state{device="${host}",state="charging"} 1\n`);
    expect(text).toContain(`goe_car_state{device="${host}",state="idle"} 0\n`);
    expect(text).toContain(`goe_energy_joules_total{device="${host}"} 4444441200\n`);
    expect(text).toContain(`goe_voltage_volts{device="${host}",phase="l1"} 233.7\n`);
    expect(text).not.toMatch(/012345|myCharger/);
    // One poll takes a few requests, as its keys do not fit into one, and one tells who the device is.
    const identifying = requests.filter((url) => url === "/api/status?filter=typ,styp,fwv,var");
    expect(identifying).toHaveLength(1);
    expect(requests.length).toBeLessThanOrEqual(5);
  });

  it("serves several devices, and says which one is down", async () => {
    const charger = await startDevice(chargerStatus);
    const controller = await startDevice(controllerStatus);
    const gone = await startDevice(chargerStatus);
    await gone.close();
    const devices = {
      garage: { host: charger.host, kind: "charger" },
      meter: { host: controller.host, kind: "controller" },
      away: { host: gone.host, kind: "charger" },
    };
    const files = new Map([["/config/goe/config.json", JSON.stringify({ devices })]]);
    let text = "";
    await serving(
      `--all ${loopback}`,
      async (url) => {
        await scrapeUntil(`${url}/metrics`, 'goe_up{device="away"} 0');
        await scrapeUntil(`${url}/metrics`, 'goe_up{device="garage"} 1');
        text = await scrapeUntil(`${url}/metrics`, "goe_category_power_watts");
      },
      { files },
    );
    await Promise.all([charger.close(), controller.close()]);
    expect(text).toContain('goe_up{device="garage"} 1\n');
    expect(text).toContain('goe_up{device="away"} 0\n');
    expect(text).not.toContain('goe_car_state{device="away"');
    expect(text).toContain('goe_category_power_watts{device="meter",index="2",name="Grid"} -2750\n');
    expect(text.match(/^# TYPE goe_uptime_seconds gauge$/gm)).toHaveLength(1);
  });

  it("has nothing but /metrics, and only for reading", async () => {
    const { host, close } = await startDevice(chargerStatus);
    const seen: unknown[] = [];
    await serving(`--host ${host} --kind charger ${loopback}`, async (url) => {
      for (const [path, method] of [
        ["/", "GET"],
        ["/other", "GET"],
        ["/metrics", "POST"],
        ["/metrics?x=1", "HEAD"],
      ]) {
        const { status } = await fetch(`${url}${path}`, { method: method ?? "GET" });
        seen.push(status);
      }
    });
    await close();
    expect(seen).toEqual([200, 404, 405, 200]);
  });
});

describe("goe metrics --once", () => {
  it("prints what is named, and ends", async () => {
    const { host, close } = await startDevice(chargerStatus);
    const { exitCode, stdout, stderr } = await goe(`metrics stats --host ${host} --kind charger --once`);
    await close();
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(stdout).toContain(`goe_energy_joules_total{device="${host}"} 4444441200\n`);
    expect(stdout).not.toContain("goe_car_state");
  });

  it("says that a device is down, in the metrics and by its exit code", async () => {
    const { host, close } = await startDevice(chargerStatus);
    await close();
    const { exitCode, stdout, stderr } = await goe(`metrics --host ${host} --kind charger --once`);
    expect(exitCode).toBe(3);
    expect(stdout).toContain(`goe_up{device="${host}"} 0\n`);
    expect(stderr).toMatch(/^goe: The request to 127\.0\.0\.1:\d+ failed: .*ECONNREFUSED/);
  });
});

describe("goe metrics refuses", () => {
  it.each([
    ["--interval 0.5s", /^goe: --interval "0\.5s" is not a time it can be\. Give 1 s to/],
    ["--listen here", /^goe: --listen "here" is no address\. Give host and port/],
    ["--json", /^goe: goe metrics has a format of its own/],
    ["meta", /^goe: The component "meta" has nothing to measure/],
    ["categories --mock --once", /^goe: A charger has none of categories/],
    ["", /^goe: No device was named/],
  ])("%j", async (commandLine, message) => {
    const { exitCode, stderr } = await goe(
      `metrics ${commandLine} ${commandLine.includes("--listen") ? "" : loopback}`,
    );
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(
      message.source.startsWith("^goe: No device") ? /goe: No device was named/ : message,
    );
  });

  it("a port in use", async () => {
    const { host, close } = await startDevice(chargerStatus);
    const { exitCode, stderr } = await goe(`metrics --host ${host} --kind charger --listen ${host}`);
    await close();
    expect(exitCode).toBe(2);
    expect(stderr).toBe(
      `goe: Nothing can be served at ${host}: the port is in use. Give another address with --listen.\n`,
    );
  });
});

describe("the address to serve at", () => {
  it.each([
    ["127.0.0.1:9877", { host: "127.0.0.1", port: 9877 }],
    [":9877", { host: "127.0.0.1", port: 9877 }],
    ["9000", { host: "127.0.0.1", port: 9000 }],
    ["0.0.0.0:80", { host: "0.0.0.0", port: 80 }],
    ["[::1]:9877", { host: "::1", port: 9877 }],
    ["raspberry:9877", { host: "raspberry", port: 9877 }],
  ])("%s", (text, address) => expect(parseListen(text)).toEqual(address));

  it.each(["", "x", "1.2.3.4", "h:99999", "::1:80", "http://h:80"])("is not %j", (text) => {
    expect(() => parseListen(text)).toThrow(/is no address/);
  });
});

it("goe metrics --dashboard prints the dashboard", async () => {
  const { exitCode, stdout } = await goe("metrics --dashboard");
  expect(exitCode).toBe(0);
  expect(stdout).toBe(readFileSync(new URL("../../grafana/goe-dashboard.json", import.meta.url), "utf8"));
});
