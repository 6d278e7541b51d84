import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * Runs the formatter once over all TypeScript texts, with the settings of the repository's biome.json, so that
 * generated files and the format check never disagree.
 */
export async function formatSources(
  texts: ReadonlyMap<string, string>,
  biomeConfig: string,
): Promise<ReadonlyMap<string, string>> {
  const sources = [...texts].filter(([path]) => path.endsWith(".ts"));
  const folder = await mkdtemp(join(tmpdir(), "goe-generate-"));
  try {
    const { formatter, javascript } = JSON.parse(biomeConfig) as Record<string, unknown>;
    await writeFile(join(folder, "biome.json"), JSON.stringify({ root: true, formatter, javascript }));
    await Promise.all(
      sources.map(async ([path, text]) => {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), text);
      }),
    );
    const [command, ...first] = biomeCommand();
    await run(command, [...first, "format", "--write", "--config-path", folder, "."], { cwd: folder });
    const formatted = sources.map(
      async ([path]) => [path, await readFile(join(folder, path), "utf8")] as const,
    );
    return new Map([...texts, ...(await Promise.all(formatted))]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * The program in the package of this platform. Biome's own launcher finds every platform's, musl's too, but is another
 * Node to start, which takes as long as the formatting.
 */
function biomeCommand(): readonly [string, ...string[]] {
  const launcher = createRequire(import.meta.url).resolve("@biomejs/biome/bin/biome");
  const { platform, arch } = process;
  const program = `@biomejs/cli-${platform}-${arch}/biome${platform === "win32" ? ".exe" : ""}`;
  try {
    return [createRequire(launcher).resolve(program)];
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "MODULE_NOT_FOUND")
      return [process.execPath, launcher];
    throw error;
  }
}
