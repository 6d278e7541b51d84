import { chargerKeys, controllerKeys, type KeyInfo } from "@goe/core/keys";
import { writableWords } from "../../assignments/enum-words.js";
import { exampleText } from "../../assignments/example-text.js";
import { keysNamed, spokenField } from "../../assignments/keys-named.js";
import { writtenValue } from "../../assignments/written-value.js";

/** What an assignment that is being typed may become: names with `=`, then words of the value or an example. */
export function completeAssignment(word: string): readonly string[] {
  const keys = [...chargerKeys, ...controllerKeys].filter(({ access }) => access !== "read");
  const mark = word.indexOf("=");
  if (mark < 0) return keys.flatMap((key) => [`${key.key}=`, `${spokenField(key)}=`]);
  const name = word.slice(0, mark);
  const [key] = keysNamed(name, keys);
  return key === undefined ? [] : valuesOf(key).map((value) => `${name}=${value}`);
}

function valuesOf(key: KeyInfo): readonly string[] {
  const value = writtenValue(key);
  const none = value.nullable ? ["null"] : [];
  if (value.enum !== undefined) return [...writableWords(value).map(({ name }) => name), ...none];
  if (value.type.kind === "bool") return ["on", "off", ...none];
  return [exampleText(key), ...none];
}
