import { isDocument } from "../../resolve/source-kinds.js";
import { problemAt, type Rule } from "../rule.js";
import { keyVariants } from "../value-sites.js";

/** Only what can be written was written, and only who saw a device act on it can tell. */
export const provenWrites: Rule = function* (spec) {
  for (const entry of spec.keys) {
    for (const { place, key } of keyVariants(entry)) {
      if (key.written === undefined) continue;
      const at = [...place, "written"];
      if (key.access === "read") {
        const message = `"${entry.name}" can only be read: no device takes a write of it`;
        yield problemAt(entry, at, "written-read-only", message, "access: read-write");
      }
      for (const id of key.written) {
        if (!isDocument(spec.sources.get(id)?.kind)) continue;
        const message = `"${id}" is a document of the vendor: it tells what devices should do, not what one did`;
        yield problemAt(entry, at, "written-on-paper", message, "written: [evcc]");
      }
    }
  }
};

/** Only a write puts something at stake; one of the devices must take it. */
export const writableCriticals: Rule = function* (spec) {
  for (const entry of spec.keys) {
    if (entry.value.critical === undefined) continue;
    if (keyVariants(entry).some(({ key }) => key.access !== "read")) continue;
    const message = `"${entry.name}" can only be read: nothing is at stake`;
    yield problemAt(entry, ["critical"], "critical-read-only", message, "access: read-write");
  }
};
