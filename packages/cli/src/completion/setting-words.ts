import { chargerKeys, controllerKeys, type KeyInfo } from "@goe/core/keys";

/**
 * What a word of `goe set` may become: `requestedCurrent=`, `amp=`, and behind the `=` the words that the setting
 * takes, such as `forceState=off`. Fields are offered without their unit, which is part of the value.
 */
export function settingWords(word: string): readonly string[] {
  const writable = [...chargerKeys, ...controllerKeys].filter(({ access }) => access !== "read");
  const [name = "", value] = word.split("=", 2);
  if (value === undefined) {
    return writable
      .flatMap((key) => [`${spoken(key)}=`, `${key.key}=`])
      .filter((one) => one.startsWith(word));
  }
  const named = writable.filter((key) => [key.key, key.field, spoken(key)].includes(name));
  return named.flatMap(valueWords).map((one) => `${name}=${one}`);
}

function spoken({ field, unit }: KeyInfo): string {
  return unit !== undefined && field.endsWith(unit) ? field.slice(0, -unit.length) : field;
}

function valueWords({ enum: words, type, nullable }: KeyInfo): readonly string[] {
  const own = words?.values.map(({ name }) => name) ?? (type.kind === "bool" ? ["true", "false"] : []);
  return nullable ? [...own, "null"] : own;
}
