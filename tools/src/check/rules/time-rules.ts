import { problemAt, type Rule } from "../rule.js";
import { keyVariants } from "../value-sites.js";

/** A moment on the clock that starts with the device is in milliseconds, and its name says which clock it is on. */
export const namedTimeBases: Rule = function* (spec) {
  for (const entry of spec.keys) {
    for (const { key } of keyVariants(entry)) {
      if (key.timeBase !== "boot" && key.timeBase !== "boot-future") continue;
      if (key.unit === "Ms" && key.name.endsWith("SinceBoot")) continue;
      const message = `"${key.name}" counts from the start of the device: it is in Ms and its name ends with SinceBoot`;
      yield problemAt(entry, ["timeBase"], "time-base-name", message, "name: lastWriteSinceBoot");
      break;
    }
  }
  for (const entry of spec.structs) {
    for (const [name, field] of Object.entries(entry.value.fields)) {
      if (field.timeBase !== "boot" && field.timeBase !== "boot-future") continue;
      if (field.unit === "Ms" && name.endsWith("SinceBoot")) continue;
      const message = `"${name}" counts from the start of the device: it is in Ms and its name ends with SinceBoot`;
      yield problemAt(entry, ["fields", name], "time-base-name", message, "occurredSinceBoot: { … }");
    }
  }
};
