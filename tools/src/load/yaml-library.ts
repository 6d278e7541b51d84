import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** The parser that knows where things stand, loaded when it is first needed: most runs do without it. */
export function yamlLibrary(): typeof import("yaml") {
  return require("yaml") as typeof import("yaml");
}
