import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { emitAll } from "../../src/emit/emit-all.js";
import { emitModbus } from "../../src/emit/modbus.js";
import { type Edit, miniSpec, repository } from "../mini-spec.js";
import { modbusDevices } from "../modbus-texts.js";

export type Status = Record<string, unknown>;

export interface Component {
  readonly name: string;
  readonly keys: readonly string[];
  readonly decode: (context: { device: string; status: Status }) => unknown;
}

/** Generated modules between the hand-written ones of core, compiled as core is and run as JavaScript. */
export interface CompiledPackages {
  readonly folder: string;
  /** Imports a compiled module by its path without `packages/` and ending. */
  readonly load: <T>(path: string) => Promise<T>;
  /** What each profile sends. */
  readonly initial: Readonly<Record<string, Status>>;
  readonly remove: () => Promise<void>;
}

/** The golden files. @throws Error with what the compiler complains of. */
export function compileGolden(): Promise<CompiledPackages> {
  return compile((folder) => cp(join(repository, "tools/test/golden"), folder, { recursive: true }));
}

/** What the small spec with changes yields. @throws Error with what the compiler complains of. */
export function compileEdited(edits: readonly Edit[]): Promise<CompiledPackages> {
  return compile((folder) => writeAll(folder, emitAll(miniSpec(edits))));
}

async function compile(put: (folder: string) => Promise<void>): Promise<CompiledPackages> {
  const folder = await mkdtemp(join(tmpdir(), "goe-compiled-"));
  const core = join(folder, "packages/core/src");
  await cp(join(repository, "packages/core/src"), core, { recursive: true });
  await rm(join(core, "generated"), { recursive: true });
  await put(folder);
  await writeAll(folder, modbusDevices().flatMap(emitModbus));
  for (const file of [
    "packages/mock-device/src/profiles/device-profile.ts",
    "packages/cli/src/commands/metrics/metric-info.ts",
  ])
    await cp(join(repository, file), join(folder, file));
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(tsconfig));
  const compiler = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  const { stdout } = await promisify(execFile)(process.execPath, [compiler, "-p", folder]).catch(
    (error: { stdout: string }) => error,
  );
  if (stdout !== "") throw new Error(stdout);
  const load = <T>(path: string): Promise<T> =>
    import(pathToFileURL(join(folder, "dist/packages", `${path}.js`)).href);
  return {
    folder,
    load,
    initial: await initialStatus(load),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function writeAll(
  folder: string,
  texts: Iterable<readonly [path: string, text: string]>,
): Promise<void> {
  for (const [path, text] of texts) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

interface Profile {
  readonly name: string;
  readonly device: string;
  readonly keys: string;
  readonly values: Status;
}

interface Registry {
  readonly keysOf: (device: string) => readonly { readonly key: string; readonly example?: unknown }[];
}

/** The examples of the registry, and the values that a profile has in their places. */
async function initialStatus(load: CompiledPackages["load"]): Promise<CompiledPackages["initial"]> {
  const { profiles } = await load<{ profiles: Profile[] }>("mock-device/src/generated/profiles");
  const { keysOf } = await load<Registry>("core/src/keys");
  const statuses = profiles.map(({ name, device, keys, values }) => {
    const examples = new Map(keysOf(device).map(({ key, example }) => [key, example]));
    const status = keys.split(" ").map((key) => [key, key in values ? values[key] : examples.get(key)]);
    return [name, Object.fromEntries(status)] as const;
  });
  return Object.fromEntries(statuses);
}

const tsconfig = {
  extends: join(repository, "tsconfig.base.json"),
  compilerOptions: {
    lib: ["es2023", "dom"],
    types: ["node"],
    typeRoots: [join(repository, "node_modules/@types")],
    composite: false,
    declaration: true,
    rootDir: ".",
    outDir: "dist",
    paths: { "@goe/core/keys": ["./packages/core/src/keys.ts"] },
  },
  // Besides what is generated, what the tests load and what these import: modules that speak of certain keys, such as
  // an explanation of charging, are of no use to the small spec.
  include: [
    "packages/*/src/generated",
    "packages/core/src/keys.ts",
    "packages/core/src/lenient-reading.ts",
    "packages/core/src/settings.ts",
  ],
};
