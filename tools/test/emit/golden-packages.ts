import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { emitModbus } from "../../src/emit/modbus.js";
import { repository } from "../mini-spec.js";
import { modbusDevices } from "../modbus-texts.js";

export type Status = Record<string, unknown>;

export interface Component {
  readonly name: string;
  readonly keys: readonly string[];
  readonly decode: (context: { device: string; status: Status }) => unknown;
}

/** The golden modules between the hand-written ones of core, compiled as core is and run as JavaScript. */
export interface GoldenPackages {
  readonly folder: string;
  /** Imports a compiled module by its path without `packages/` and ending. */
  readonly load: <T>(path: string) => Promise<T>;
  /** What each profile sends. */
  readonly initial: Readonly<Record<string, Status>>;
  readonly remove: () => Promise<void>;
}

/** @throws Error with what the compiler complains of. */
export async function compileGolden(): Promise<GoldenPackages> {
  const folder = await mkdtemp(join(tmpdir(), "goe-golden-"));
  const core = join(folder, "packages/core/src");
  await cp(join(repository, "packages/core/src"), core, { recursive: true });
  await rm(join(core, "generated"), { recursive: true });
  await cp(join(repository, "tools/test/golden"), folder, { recursive: true });
  for (const [path, text] of modbusDevices().flatMap(emitModbus)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const profile = "packages/mock-device/src/device-profile.ts";
  await cp(join(repository, profile), join(folder, profile));
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(tsconfig));
  const compiler = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  const { stdout } = await promisify(execFile)(process.execPath, [compiler, "-p", folder]).catch(
    (error: { stdout: string }) => error,
  );
  if (stdout !== "") throw new Error(stdout);
  const load = <T>(path: string): Promise<T> =>
    import(pathToFileURL(join(folder, "dist/packages", `${path}.js`)).href);
  const { profiles } = await load<{ profiles: { name: string; status: [string, unknown][] }[] }>(
    "mock-device/src/generated/profiles",
  );
  const initial = Object.fromEntries(profiles.map(({ name, status }) => [name, Object.fromEntries(status)]));
  return {
    folder,
    load,
    initial,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
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
  include: ["packages"],
};
