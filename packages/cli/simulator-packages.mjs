import { readFileSync } from "node:fs";

const manifest = JSON.parse(readFileSync(new URL("../mock-device/package.json", import.meta.url), "utf8"));

const others = Object.keys(manifest.dependencies).filter((name) => !name.startsWith("@goe/"));

/** What only those parts of the simulator need that no command of goe makes use of. */
export const simulatorPackages = [...Object.keys(manifest.peerDependencies), ...others];
