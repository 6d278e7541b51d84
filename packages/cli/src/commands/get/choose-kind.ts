import type { DeviceKind } from "@goe/core/keys";
import { findKey } from "@goe/core/keys";
import { nearestNames } from "../../arguments/nearest-names.js";
import { anyOf } from "../../assignments/accepted-values.js";
import type { Expectation } from "../../devices/with-device.js";
import { UsageError } from "../../usage-error.js";
import { isReadable, readableNames } from "./readable-names.js";

/**
 * What the words tell about the device, before any is asked: those of one kind alone are of that kind.
 *
 * @throws UsageError for a word that names nothing on any kind of device in question.
 */
export function chooseKind(words: readonly string[], kind: DeviceKind | undefined): Expectation {
  const kinds: readonly DeviceKind[] = kind === undefined ? ["charger", "controller"] : [kind];
  const fitting = kinds.filter((each) => words.every((word) => isReadable(word, each)));
  const [only, another] = fitting;
  // What both have, both have alike.
  if (only !== undefined) return another === undefined ? { only } : { assume: only };
  throw unknownName(words, kinds);
}

function unknownName(words: readonly string[], kinds: readonly DeviceKind[]): UsageError {
  const unknown = words.find((word) => !kinds.some((kind) => isReadable(word, kind)));
  if (unknown === undefined) {
    return new UsageError(
      `No device has all of ${words.join(", ")}. Ask a charger and a controller one by one.`,
    );
  }
  if (kinds.some((kind) => findKey(kind, unknown) !== undefined)) {
    return new UsageError(
      `"${unknown}" can be written and not read. "goe keys ${unknown}" tells what it does.`,
    );
  }
  const near = nearestNames(unknown, [...new Set(kinds.flatMap(readableNames))]);
  const advice =
    near.length > 0
      ? `Did you mean ${anyOf(near)}?`
      : `"goe keys" lists all there are; --raw asks for any key.`;
  return new UsageError(`There is no key or field "${unknown}". ${advice}`);
}
