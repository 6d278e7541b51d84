import { coversFirmware, type EnumValueInfo, type JsonValue } from "@goe/core/keys";
import { unitText, type ValueFacts } from "./value-facts.js";

const longestText = 120;

/** A value for a reader: `waitCar (3)`, `120.5 Wh`, `[1,null]`. Secrets are hidden. */
export function showValue(value: JsonValue | undefined, facts: ValueFacts, firmware: string): string {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  if (facts.secret) return "(hidden)";
  if (typeof value !== "number") return shortened(JSON.stringify(value));
  const name = enumValues(facts, firmware).find((one) => one.value === value)?.name;
  return name === undefined ? `${value}${unitText(facts.unit)}` : `${name} (${value})`;
}

/** The numbers that have a name in a firmware. */
export function enumValues(facts: ValueFacts, firmware: string): readonly EnumValueInfo[] {
  return (facts.enum?.values ?? []).filter((one) => coversFirmware(one, firmware));
}

/** Cuts off what is too long to read. */
export function shortened(text: string): string {
  return text.length > longestText ? `${text.slice(0, longestText)}…` : text;
}
