import {
  type DryRun,
  GoeWriteError,
  isSettingsError,
  type JsonClient,
  type SetOptions,
  type WriteOutcome,
} from "@goe/core";
import type { DeviceKind } from "@goe/core/keys";
import type { Assignment } from "../../assignments/parse-assignments.js";
import type { Target } from "../../devices/target.js";
import { rawValues } from "./read-settings.js";
import { settingsUsageError } from "./settings-usage-error.js";

/** What became of a write, or what one would send. */
export type Written = WrittenSettings | PlannedSettings;

/** Settings that went out. */
export interface WrittenSettings {
  readonly kind: DeviceKind;
  readonly assignments: readonly Assignment[];
  /** By API key. */
  readonly outcomes: Readonly<Record<string, WriteOutcome>>;
}

/** Settings that would go out. */
export interface PlannedSettings {
  readonly plan: DryRun;
}

/** Writes to one device. A refusal is a result, since it may concern one of several keys. */
export async function writeSettings(
  { device, kind }: Target,
  assignments: readonly Assignment[],
  { dryRun, ...options }: Pick<SetOptions, "dryRun" | "verify">,
): Promise<Written> {
  const client: JsonClient<object> = device.client;
  const values = rawValues(assignments);
  try {
    if (dryRun === true) return { plan: await client.set(values, { dryRun }) };
    const { outcomes } = await client.set(values, options);
    return { kind, assignments, outcomes };
  } catch (error) {
    if (error instanceof GoeWriteError) return { kind, assignments, outcomes: error.outcomes };
    throw isSettingsError(error) ? settingsUsageError(error, kind) : error;
  }
}
