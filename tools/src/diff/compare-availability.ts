import type { FirmwareInterval } from "../firmware.js";
import { intervalHas } from "../firmware.js";
import { isAvailableOn } from "../resolve/availability.js";
import type { SpecAvailability } from "../spec-model.js";
import type { Drift } from "./bounds.js";
import type { Verdict } from "./change.js";
import { rules } from "./grades.js";

/** Before every firmware that is named. */
const oldest = "0";

/** What became of a key on the models that there were. */
export function* compareAvailability(
  before: readonly SpecAvailability[],
  after: readonly SpecAvailability[],
  models: readonly string[],
): Generator<Verdict> {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  const firmware = turningPoints([...before, ...after]);
  const { wider, narrower } = driftOver(
    models.flatMap((model) => firmware.map((version) => [model, version] as const)),
    ([model, version]) => isAvailableOn({ availability: before }, model, version),
    ([model, version]) => isAvailableOn({ availability: after }, model, version),
  );
  const [from, to] = [availabilityWords(before), availabilityWords(after)];
  if (wider && narrower) yield rules.availabilityChanged(from, to);
  else if (wider) yield rules.availabilityWidened(from, to);
  else if (narrower) yield rules.availabilityNarrowed(from, to);
  else yield rules.availabilityRestated();
}

/** Which way an interval of firmware went. */
export function intervalDrift(before: FirmwareInterval, after: FirmwareInterval): Drift {
  return driftOver(
    turningPoints([before, after]),
    (version) => intervalHas(before, version),
    (version) => intervalHas(after, version),
  );
}

/** Firmware at which something changes, and one before all of them: between two of them nothing does. */
function turningPoints(intervals: readonly FirmwareInterval[]): readonly string[] {
  const named = intervals.flatMap(({ since, until }) => [since, until]);
  return [oldest, ...named.filter((version) => version !== undefined)];
}

function driftOver<T>(
  points: readonly T[],
  before: (point: T) => boolean,
  after: (point: T) => boolean,
): Drift {
  return {
    wider: points.some((point) => after(point) && !before(point)),
    narrower: points.some((point) => before(point) && !after(point)),
  };
}

function availabilityWords(intervals: readonly SpecAvailability[]): string {
  return intervals
    .map(({ models, ...interval }) =>
      models === undefined ? intervalWords(interval) : `${models.join(", ")} ${intervalWords(interval)}`,
    )
    .join("; ");
}

/** `since 055 until 056`, `always`. */
export function intervalWords({ since, until }: FirmwareInterval): string {
  const words = [
    ...(since === undefined ? [] : [`since ${since}`]),
    ...(until === undefined ? [] : [`until ${until}`]),
  ];
  return words.length === 0 ? "always" : words.join(" ");
}
