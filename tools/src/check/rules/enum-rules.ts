import { intervalsOverlap } from "../../firmware.js";
import { problemAt, type Rule } from "../rule.js";

/** In every firmware a number has one name, and a name one number. */
export const oneMeaningPerValue: Rule = function* (spec) {
  for (const entry of spec.enums) {
    const { values } = entry.value;
    for (const [index, value] of values.entries()) {
      for (const earlier of values.slice(0, index)) {
        if (!intervalsOverlap(earlier, value)) continue;
        const at = ["values", index];
        if (earlier.value === value.value) {
          const message = `${value.value} is ${earlier.name} already`;
          yield problemAt(entry, at, "duplicate-enum-value", message, '{value: 12, name: …, since: "56"}');
        }
        if (earlier.name === value.name) {
          const message = `"${value.name}" names ${earlier.value} already`;
          yield problemAt(entry, at, "duplicate-enum-name", message);
        }
      }
    }
  }
};
