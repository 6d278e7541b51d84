import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { MockDevice } from "@goe/mock-device";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "./built-commands.js";
import { createPackedProject, type PackedProject } from "./packed-project.js";
import { readBlocks } from "./readme-blocks.js";

/** Command lines that go on until Ctrl-C. */
const endless = /goe (?:watch(?!.*--for [^h]*$)|pv|metrics(?!.*--(?:once|dashboard)))/;
/** Commands whose exit status tells what they found, beside 0 for nothing. */
const findings: Readonly<Record<string, number>> = { diff: 8, doctor: 9 };

const page = await readFile(join(root, "docs/cli.md"), "utf8");
const examples = examplesOf(page);

let project: PackedProject;
let charger: MockDevice;
let controller: MockDevice;
let meter: Server;

beforeAll(async () => {
  project = await createPackedProject();
  charger = await MockDevice.start({ device: "charger" });
  controller = await MockDevice.start({ device: "controller" });
  meter = createServer((_, response) => response.end('{"emeters":[{"power":-1200}]}'));
  await new Promise<void>((resolve) => meter.listen(0, "127.0.0.1", resolve));
  await prepare();
}, 90_000);

afterAll(async () => {
  meter?.close();
  await Promise.all([project?.[Symbol.asyncDispose](), charger?.close(), controller?.close()]);
});

/** The lines below the headings of examples. */
function examplesOf(markdown: string): readonly string[] {
  const parts = markdown.split(/^##+ /m).filter((part) => part.startsWith("Examples\n"));
  return parts.flatMap((part) => readBlocks(part).flatMap(({ text }) => text.trim().split("\n")));
}

/** What the examples speak of: a saved device, files, a meter. */
async function prepare(): Promise<void> {
  const { folder } = project;
  await writeFile(join(folder, "read-meter.sh"), "#!/bin/sh\necho -1500\n");
  await chmod(join(folder, "read-meter.sh"), 0o755);
  const lines = [
    "mkdir -p ~/.config/fish/completions && printf t0ken > ~/.goe-token && chmod 600 ~/.goe-token",
    "goe devices add garage --host 192.168.1.20",
    "goe dump --host 192.168.1.20 > before.json && cp before.json after.json",
  ];
  await mkdir(join(folder, "config"));
  const { exitCode, stderr } = await shell(lines.join("\n"));
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
}

function shell(script: string) {
  const config = `GOE_CONFIG=${join(project.folder, "config/devices.json")}; export GOE_CONFIG`;
  return project.shell(`${config}\n${onLoopback(script)}`, process.execPath);
}

/** Puts what runs here in the place of what the page speaks of. */
function onLoopback(text: string): string {
  return text
    .replaceAll("192.168.1.20", new URL(charger.url).host)
    .replaceAll("192.168.1.21", new URL(controller.url).host)
    .replaceAll("192.168.1.30", `127.0.0.1:${(meter.address() as AddressInfo).port}`)
    .replaceAll("go-echarger.local", new URL(charger.url).host)
    .replaceAll(/--listen \S+/g, "--listen 127.0.0.1:0")
    .replaceAll(/--cloud \d{6}/g, `$& --cloud-domain ${charger.url}`)
    .replace(/(\| )?(goe .*)$/, (line, pipe = "", goe: string) =>
      endless.test(line) ? `${pipe}timeout --preserve-status -s INT 3 ${goe}` : line,
    );
}

const helpers = ["command -v jq > /dev/null || jq() { cat; }", "mosquitto_sub() { echo -700; }"].join("\n");

describe("docs/cli.md", () => {
  it("has examples of every command", () => {
    const chapters = [...page.matchAll(/^## goe (\S+)$/gm)].map(([, name]) => name ?? "");
    const shown = new Set(examples.map((line) => /goe (\S+)/.exec(line)?.[1]));
    expect(chapters.filter((name) => !shown.has(name))).toEqual([]);
  });

  it.each(examples)("runs `%s`", async (line) => {
    // Names may be saved once only, and the preparation has saved one.
    const config = line.includes("devices add") ? "GOE_CONFIG=$GOE_CONFIG.new; export GOE_CONFIG\n" : "";
    const { exitCode, stdout, stderr } = await shell(`${helpers}\n${config}${line}`);
    const verb = /goe (\S+)/.exec(line)?.[1] ?? "";
    const allowed = [0, findings[verb] ?? 0, endless.test(line) ? 130 : 0];
    expect(allowed, `${stdout}\n${stderr}`).toContain(exitCode);
    expect(stderr).not.toMatch(/fault of goe|There is no|at .*\.js:\d/);
  });
});
