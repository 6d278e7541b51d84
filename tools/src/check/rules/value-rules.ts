import { compareFirmware } from "../../firmware.js";
import type { SpecIndex } from "../../load/spec-index.js";
import { conversionFactor } from "../../resolve/resolve-values.js";
import type { SpecRange } from "../../spec-model.js";
import { listNames, problemAt, type Rule } from "../rule.js";
import { integerBounds, isNumeric, type ValueSite, valueSites } from "../value-sites.js";

/** A range lies inside what its type can hold. */
export const rangeOutsideType: Rule = function* (spec) {
  for (const { entry, place, value, range, fact } of ranges(spec)) {
    const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = range;
    const at = [...place, fact];
    if (min > max) {
      yield problemAt(entry, at, "empty-range", `min ${min} is above max ${max}`, "range: {min: 6, max: 32}");
    }
    if (!isNumeric(value.type)) {
      yield problemAt(entry, at, "range-outside-type", "only numbers have a range", "type: uint8");
      continue;
    }
    const bounds = integerBounds(value.type);
    if (bounds === undefined) continue;
    const over = [range.min, range.max].find(
      (limit) => limit !== undefined && (limit < bounds.min || limit > bounds.max),
    );
    if (over === undefined) continue;
    const message = `${over} does not fit ${String(value.type)}, which holds ${bounds.min} to ${bounds.max}`;
    yield problemAt(entry, at, "range-outside-type", message, "type: uint16");
  }
};

function* ranges(spec: SpecIndex): Generator<ValueSite & { fact: string; range: SpecRange }> {
  for (const site of valueSites(spec)) {
    for (const fact of ["range", "usualRange"] as const) {
      const range = site.value[fact];
      if (range !== undefined) yield { ...site, fact, range };
    }
  }
}

/** Units exist, belong to numbers, and the wire's unit measures the same thing. */
export const knownUnits: Rule = function* (spec) {
  const known = listNames(spec.units.keys());
  for (const { entry, place, value } of valueSites(spec)) {
    for (const member of ["unit", "wireUnit"] as const) {
      const unit = value[member];
      if (unit === undefined) continue;
      const at = [...place, member];
      if (!spec.units.has(unit)) {
        yield problemAt(
          entry,
          at,
          "unknown-unit",
          `"${unit}" is not in spec/units.yaml; known are ${known}`,
          "unit: Wh",
        );
      } else if (!isNumeric(value.type)) {
        yield problemAt(
          entry,
          at,
          "unit-without-number",
          `${JSON.stringify(value.type)} carries no unit`,
          "type: float",
        );
      }
    }
    const { unit, wireUnit } = value;
    if (wireUnit === undefined || !spec.units.has(wireUnit) || (unit !== undefined && !spec.units.has(unit)))
      continue;
    if (unit === wireUnit || conversionFactor(spec.units, wireUnit, unit) === undefined) {
      const message = `${wireUnit} on the wire cannot become ${unit ?? "a value without unit"}`;
      yield problemAt(entry, [...place, "wireUnit"], "wrong-wire-unit", message, "wireUnit: Min, unit: S");
    }
  }
};

/** A pattern is a regular expression, and usual bounds lie inside those that hold. */
export const soundPatterns: Rule = function* (spec) {
  for (const { entry, place, value } of valueSites(spec)) {
    const { text, range, usualRange } = value;
    if (text?.pattern !== undefined && !isPattern(text.pattern)) {
      const message = `${JSON.stringify(text.pattern)} is no regular expression`;
      yield problemAt(
        entry,
        [...place, "text", "pattern"],
        "bad-pattern",
        message,
        "pattern: ^#[0-9A-F]{6}$",
      );
    }
    if (range === undefined || usualRange === undefined) continue;
    const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = range;
    if ((usualRange.min ?? min) < min || (usualRange.max ?? max) > max) {
      const message = "clients cannot offer what the device does not take";
      yield problemAt(entry, [...place, "usualRange"], "usual-range-outside-range", message);
    }
  }
};

/** The firmware that sends another form is some firmware. */
export const soundIntervals: Rule = function* (spec) {
  for (const { entry, place, value } of valueSites(spec)) {
    for (const [index, { since, until }] of (value.also ?? []).entries()) {
      if (since === undefined || until === undefined || compareFirmware(since, until) < 0) continue;
      const message = `until ${until} is not after since ${since}`;
      yield problemAt(entry, [...place, "also", index], "empty-interval", message, 'until: "055"');
    }
  }
};

function isPattern(text: string): boolean {
  try {
    new RegExp(text, "u");
    return true;
  } catch {
    return false;
  }
}

/** Enums name integers, formats shape texts. */
export const fittingTypes: Rule = function* (spec) {
  for (const { entry, place, value } of valueSites(spec)) {
    if (value.enum !== undefined && integerBounds(value.type) === undefined) {
      const message = `${JSON.stringify(value.type)} cannot carry the enum ${value.enum}; enums are integers`;
      yield problemAt(entry, [...place, "enum"], "enum-without-integer", message, "type: uint8");
    }
    const base = value.format === "unix-time" ? "number" : "string";
    const fits = base === "number" ? isNumeric(value.type) : value.type === "string";
    if (value.format !== undefined && !fits) {
      const message = `${value.format} needs a ${base}, not ${JSON.stringify(value.type)}`;
      yield problemAt(
        entry,
        [...place, "format"],
        "format-without-base",
        message,
        `type: ${base === "number" ? "int64" : "string"}`,
      );
    }
    if (value.format === "unix-time" && !["S", "Ms"].includes(value.wireUnit ?? value.unit ?? "")) {
      const message = "unix-time counts seconds or milliseconds: say which";
      yield problemAt(entry, [...place, "format"], "format-without-base", message, "unit: S");
    }
    if (value.text !== undefined && value.type !== "string") {
      const message = `${JSON.stringify(value.type)} is no text and has no bounds of one`;
      yield problemAt(entry, [...place, "text"], "text-without-string", message, "type: string");
    }
  }
};
