// The control page is made of files that the compiler does not copy.
import { cpSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = (name) => fileURLToPath(new URL(name, import.meta.url));
const target = folder("dist/control/page");

// A file of an earlier build would be published.
rmSync(target, { recursive: true, force: true });
cpSync(folder("src/control/page"), target, {
  recursive: true,
  filter: (path) => !path.endsWith("tsconfig.json"),
});
