import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publishedPackages, root } from "./built-commands.js";
import { createPackedProject, nodeBinaries, type PackedProject, type Tarball } from "./packed-project.js";
import { runProcess } from "./run-process.js";
import { typeCheck } from "./type-check.js";

let project: PackedProject;
beforeAll(async () => {
  project = await createPackedProject();
}, 60_000);
afterAll(() => project?.[Symbol.asyncDispose]());

function tarballOf(name: string): Tarball {
  const tarball = project.tarballs.find((one) => one.name === name);
  if (tarball === undefined) throw new Error(`${name} was not packed`);
  return tarball;
}

/** Generous: what matters is that nobody publishes captures, sources or a folder of test results by accident. */
const limitsInKilobytes = { "@goe/core": 600, "@goe/mock-device": 400, "@goe/cli": 400 } as const;

describe.each(publishedPackages)("the tarball of $name", ({ name, isLibrary }) => {
  it("holds what is published and nothing else", () => {
    const { files } = tarballOf(name);
    expect(files).toEqual(expect.arrayContaining(["LICENSE", "README.md", "package.json"]));
    const others = files.filter(
      (file) =>
        !/^(?:LICENSE|THIRD-PARTY-LICENSES|Containerfile|README\.md|package\.json|dist\/.+|schemas\/.+\.json|grafana\/.+\.json|scenarios\/.+\.(?:yaml|json))$/.test(
          file,
        ),
    );
    expect(others).toEqual([]);
    expect(files.filter((file) => /\/(?:src|test)\/|\.(?:tsbuildinfo|map|tgz)$/.test(file))).toEqual([]);
    expect(files.filter((file) => /^dist\/.+(?<!\.d)\.ts$/.test(file))).toEqual([]);
  });

  it("is small", () => {
    expect(tarballOf(name).size).toBeLessThan(limitsInKilobytes[name] * 1000);
  });

  const attw = [
    "attw",
    "@arethetypeswrong/cli/dist/index.js",
    ["--profile", "esm-only", "--no-color", "--no-emoji"],
    "node16 (from ESM)",
  ] as const;
  it.each([
    ["publint", "publint/src/cli.js", ["run", "--strict"], "All good!"] as const,
    // A package that only has a command has no types to be wrong.
    ...(isLibrary ? [attw] : []),
  ])("has nothing that %s objects to", async (_, script, args, verdict) => {
    const path = join(root, "node_modules", script);
    const { exitCode, stdout, stderr } = await runProcess(
      process.execPath,
      [path, ...args, tarballOf(name).path],
      { cwd: project.folder },
    );
    expect(exitCode, `${stdout}${stderr}`).toBe(0);
    expect(stdout).toContain(verdict);
  });
});

interface Entry {
  readonly specifier: string;
  readonly isJson: boolean;
}

it("@goe/core has these entries", async () => {
  const path = join(project.folder, "node_modules/@goe/core/package.json");
  const { exports } = JSON.parse(await readFile(path, "utf8")) as { exports: Record<string, unknown> };
  expect(Object.keys(exports).join(" ")).toBe(
    ". ./node ./keys ./modbus ./settings ./schemas/* ./package.json",
  );
});

/** Every entry of `exports`, a pattern as all files that it lets through. */
async function entriesOf(name: string): Promise<readonly Entry[]> {
  const path = join(project.folder, "node_modules", name, "package.json");
  const { exports } = JSON.parse(await readFile(path, "utf8")) as { exports: Record<string, unknown> };
  return Object.keys(exports).flatMap((key) => {
    const entry = key.slice(2);
    const names = entry.endsWith("*")
      ? tarballOf(name).files.filter((file) => file.startsWith(entry.slice(0, -1)))
      : [entry];
    return names.map((sub) => ({
      specifier: sub === "" ? name : `${name}/${sub}`,
      isJson: sub.endsWith(".json"),
    }));
  });
}

describe.each(nodeBinaries)("with %s", (node) => {
  it.each(publishedPackages)("every entry of $name can be imported and required", async ({ name }) => {
    const entries = await entriesOf(name);
    const imports = entries.map(({ specifier, isJson }) => {
      const attributes = isJson ? ', { with: { type: "json" } }' : "";
      return `console.log(Object.keys(await import("${specifier}"${attributes})).length > 0, "${specifier}");`;
    });
    const requires = entries.map(
      ({ specifier }) => `console.log(Object.keys(require("${specifier}")).length > 0, "${specifier}");`,
    );
    await writeFile(join(project.folder, "import-all.mjs"), imports.join("\n"));
    await writeFile(join(project.folder, "require-all.cjs"), requires.join("\n"));
    const expected = entries.map(({ specifier }) => `true ${specifier}\n`).join("");
    for (const file of ["import-all.mjs", "require-all.cjs"]) {
      const { exitCode, stdout, stderr } = await project.shell(`node ${file}`, node);
      expect({ exitCode, stdout }, stderr).toEqual({ exitCode: 0, stdout: expected });
    }
  });

  it("is what the commands run on", async () => {
    const { stdout } = await project.shell("node -p process.execPath", node);
    const { stdout: itself } = await runProcess(node, ["-p", "process.execPath"]);
    expect(stdout).toBe(itself);
  });

  it("goe tells the version of its package", async () => {
    const path = join(project.folder, "node_modules/@goe/cli/package.json");
    const { version } = JSON.parse(await readFile(path, "utf8")) as { version: string };
    expect(await project.shell("goe --version", node)).toEqual({
      exitCode: 0,
      stdout: `${version}\n`,
      stderr: "",
    });
  });

  it("goe reads the simulated charger it brings along", async () => {
    const { stdout, stderr } = await project.shell("goe --mock charger charging_status meta --json", node);
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toMatchObject({
      "charging-status": { carState: "idle", voltageV: { l1: expect.any(Number) } },
      meta: { firmwareVersion: "055.7" },
    });
  });

  it("goe-mock tells where it listens, answers there, and ends with 0 when asked", async () => {
    const script = `goe-mock charger --json --port 0 > ready.json & mock=$!
      until [ -s ready.json ]; do sleep 0.05; done
      goe --host "$(node -p 'JSON.parse(require("fs").readFileSync("ready.json")).url')" json fwv
      kill $mock; wait $mock; echo "ended with $?"; rm ready.json`;
    const { exitCode, stdout, stderr } = await project.shell(script, node);
    expect({ exitCode, stdout }, stderr).toEqual({
      exitCode: 0,
      stdout: '{\n  "fwv": "055.7"\n}\nended with 0\n',
    });
  });
});

const consumer = `
import { ChargingStatus, GoeCharger, GoeController, isGoeError, MetaData, Voltages } from "@goe/core";
import type { ChargerSettings } from "@goe/core";
import { chargerSettings, encodeSettings } from "@goe/core/settings";
import { findKey, type KeyInfo } from "@goe/core/keys";
import { chargerModbus, type RegisterInfo } from "@goe/core/modbus";
import { nodeHttpTransport } from "@goe/core/node";
import { MockDevice } from "@goe/mock-device";

const device: MockDevice = await MockDevice.start({ device: "charger", port: 0 });
const charger = GoeCharger.local(device.url, { transport: nodeHttpTransport });
const [status, { firmwareVersion }] = await charger.getMany([ChargingStatus, MetaData]);
const power: number = status.powerTotalW;
const allowed: number | null = status.allowedCurrentA;
const version: string = firmwareVersion;
const charging: boolean = status.carState === "charging";
// @ts-expect-error: no car state has this name, so the type is no string
const misspelt: boolean = status.carState === "chraging";
// @ts-expect-error: chargers have no voltage sensors
await charger.get(Voltages);
const names: readonly string[] = (await GoeController.local("x").get(Voltages)).map(({ name }) => name);
const info: KeyInfo | undefined = findKey("charger", "amp");
const holding: readonly RegisterInfo[] = chargerModbus.registers.filter(({ kind }) => kind === "holding");
const settings: ChargerSettings = { requestedCurrentA: 16, forceState: "on" };
const raw: Record<string, unknown> = encodeSettings(settings, chargerSettings);
// @ts-expect-error: what is read for a number of tomorrow's firmware cannot be set
const odd: ChargerSettings = { forceState: "unknown:7" };
// @ts-expect-error: there is no such device
await MockDevice.start({ device: "toaster" });
const text = (error: unknown): string => (isGoeError(error) ? error.code : "");
export { allowed, charging, holding, info, misspelt, names, odd, power, raw, text, version };
`;

const browserConsumer = `
import { GoeCharger, MetaData } from "@goe/core";

const { friendlyName } = await GoeCharger.local("192.168.1.20").get(MetaData);
document.title = friendlyName;
`;

describe("TypeScript finds the packed types", () => {
  it.each([
    ["nodenext", "nodenext", "nodenext", consumer],
    ["bundler", "esnext", "bundler", consumer],
  ])(
    "with moduleResolution %s",
    async (name, module, moduleResolution, text) => {
      const options = { module, moduleResolution, types: ["node"], lib: ["es2023", "dom"] };
      expect(await typeCheck(project.folder, `consumer-${name}`, { "consumer.ts": text }, options)).toBe("");
    },
    60_000,
  );

  it("in a browser, without the types of Node", async () => {
    const options = { module: "esnext", moduleResolution: "bundler", types: [], lib: ["es2023", "dom"] };
    const sources = { "browser.ts": browserConsumer };
    expect(await typeCheck(project.folder, "consumer-browser", sources, options)).toBe("");
  }, 60_000);
});
