import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The repository. */
export const root: string = fileURLToPath(new URL("../../..", import.meta.url));

/** The packages that are published, their folders, and whether programs import them. */
export const publishedPackages = [
  { name: "@goe/core", folder: `${root}packages/core`, isLibrary: true },
  { name: "@goe/mock-device", folder: `${root}packages/mock-device`, isLibrary: true },
  { name: "@goe/cli", folder: `${root}packages/cli`, isLibrary: false },
] as const;

/** Built commands, as `npm run build` leaves them. */
export const commands = {
  goe: `${root}packages/cli/dist/bin.cjs`,
  mock: `${root}packages/mock-device/dist/bin.js`,
} as const;

/** Tests of what users run speak of `dist/`, which only a build makes. */
export function requireBuild(): void {
  const needed = [
    commands.goe,
    commands.mock,
    `${root}packages/core/dist/index.js`,
    `${root}tools/dist/main.js`,
  ];
  const missing = needed.filter((path) => !existsSync(path));
  if (missing.length > 0) {
    throw new Error(`Not built: ${missing.join(", ")} is missing. Run \`npm run build\` before these tests.`);
  }
}
