import { readFile } from "node:fs/promises";

/** The version in the manifest of this package. */
export async function packageVersion(): Promise<string> {
  const manifest: { readonly version: string } = JSON.parse(
    await readFile(new URL("../package.json", import.meta.url), "utf8"),
  );
  return manifest.version;
}
