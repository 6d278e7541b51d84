import { chargerKeys, controllerKeys, type KeyInfo } from "@goe/core/keys";
import { writableWords } from "../assignments/enum-words.js";
import { keysNamed, spokenField } from "../assignments/keys-named.js";
import { writtenValue } from "../assignments/written-value.js";

/**
 * What a word of `goe set` may become: `requestedCurrent=`, `amp=`, and behind the `=` the words that the setting
 * takes, such as `forceState=off`. Fields are offered without their unit, which is part of the value.
 */
export function settingWords(word: string): readonly string[] {
  const writable = [...chargerKeys, ...controllerKeys].filter(({ access }) => access !== "read");
  const [name = "", value] = word.split("=", 2);
  if (value === undefined) {
    return writable
      .flatMap((key) => [`${spokenField(key)}=`, `${key.key}=`])
      .filter((one) => one.startsWith(word));
  }
  return keysNamed(name, writable)
    .flatMap(valueWords)
    .map((one) => `${name}=${one}`);
}

function valueWords(key: KeyInfo): readonly string[] {
  const value = writtenValue(key);
  const switches = value.type.kind === "bool" ? ["on", "off"] : [];
  return [...writableWords(value).map((word) => word.name), ...switches, ...(value.nullable ? ["null"] : [])];
}
