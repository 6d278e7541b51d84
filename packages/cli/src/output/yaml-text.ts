import { dump } from "js-yaml";
import { plainJson } from "./plain-json.js";

/** One YAML document. */
export function yamlText(value: unknown): string {
  return dump(plainJson(value), { lineWidth: -1, noRefs: true });
}
