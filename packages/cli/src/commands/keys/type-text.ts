import type { KeyInfo, KeyType } from "@goe/core/keys";
import { symbolOf } from "../../assignments/unit-words.js";

/** The shape of a value, as in `list of uint8` or `object LoadBalancingTotalCurrent`. */
export function typeText(type: KeyType): string {
  switch (type.kind) {
    case "array": {
      const length = type.length ?? type.maxLength;
      const items = `${typeText(type.items)}${type.nullableItems ? " or null" : ""}`;
      return `list of ${length === undefined ? "" : `${type.length === undefined ? "up to " : ""}${length} `}${items}`;
    }
    case "map":
      return `object with any names, of ${typeText(type.items)}`;
    case "struct":
      return `${type.layout === "array" ? "row" : "object"} ${type.name}`;
    default:
      return type.kind;
  }
}

const timeBases: Readonly<Record<NonNullable<KeyInfo["timeBase"]>, string>> = {
  boot: "counted from the start of the device",
  "boot-future": "counted from the start of the device, and ahead",
  unix: "counted from 1970",
  midnight: "counted from midnight",
  age: "how long ago",
};

/** Unit and time base: `min on the wire, s in the field`. */
export function unitText({
  unit,
  wireUnit,
  timeBase,
  format,
}: Pick<KeyInfo, "unit" | "wireUnit" | "timeBase" | "format">): string {
  const parts = [
    ...(unit === undefined ? [] : [wireUnit === undefined ? symbolOf(unit) : twoUnits(unit, wireUnit)]),
    ...(timeBase === undefined ? [] : [timeBases[timeBase]]),
    ...(format === undefined ? [] : [`a moment, as ${format}`]),
  ];
  return parts.join(", ");
}

function twoUnits(unit: string, wireUnit: string): string {
  return `${symbolOf(wireUnit)} under the key, ${symbolOf(unit)} in the field`;
}
