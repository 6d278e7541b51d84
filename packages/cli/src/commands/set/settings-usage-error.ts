import type { SettingsError, ValueProblem } from "@goe/core";
import { type DeviceKind, findKey } from "@goe/core/keys";
import { nameWithKey } from "../../assignments/keys-named.js";
import { numberText } from "../../assignments/value-text.js";
import { writtenValue } from "../../assignments/written-value.js";
import { UsageError } from "../../usage-error.js";

/** What only the device's present state or its web server speaks against, in the units of the command line. */
export function settingsUsageError(error: SettingsError, device: DeviceKind): UsageError {
  const sentences = error.problems.map((problem) => sentence(problem, device));
  return new UsageError(`Nothing was sent. ${sentences.join(" ")}`, { cause: error });
}

function sentence(problem: ValueProblem, device: DeviceKind): string {
  const key = findKey(device, problem.key);
  const name = key === undefined ? problem.key : nameWithKey(key);
  if (!("limitedBy" in problem) || key === undefined) return `${name}: ${problem.message}.`;
  const other = findKey(device, problem.limitedBy);
  const limit = other === undefined ? problem.limitedBy : nameWithKey(other);
  const isLeast = Number.isFinite(problem.min);
  const bound = numberText(isLeast ? problem.min : problem.max, writtenValue(key));
  return isLeast
    ? `${name} must be at least ${bound} while ${limit} is ${bound}. Give more, or lower ${limit} first.`
    : `${name} must be at most ${bound} while ${limit} is ${bound}. Give less, or raise ${limit} first.`;
}
