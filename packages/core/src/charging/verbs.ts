import type { JsonClient } from "../client/json-client.js";
import type { QueryOptions } from "../client/query-options.js";
import type { ChargerSettings } from "../generated/charger/charger-settings.js";
import type { GoeDevice } from "../goe-device.js";
import type { SetOptions, SetResult } from "../writing/set-result.js";

type Charger = GoeDevice<"charger">;

/** Phases to charge with, see `setPhases`. */
export type PhaseChoice = "auto" | 1 | 3;

/** Numbers of the keys that decide how to start. */
const accessControlWaits = 1;
const forcedOff = 1;
const waitingForRelease = 2;

/** See `GoeCharger.startCharging`. */
export async function startCharging(charger: Charger, options: SetOptions = {}): Promise<SetResult> {
  const { acs, frc, trx, modelStatus } = await read(charger.client, options);
  // What the start button of go-e's own app does: a charger that waits for a card is released (trx = 0), since the force
  // state does not start it (goecharger/go-eCharger-API-v2#218); any other is forced on.
  const release = modelStatus === waitingForRelease || (acs === accessControlWaits && (trx ?? null) === null);
  const settings: ChargerSettings = {
    ...(release ? { transaction: 0 } : {}),
    ...(!release || frc === forcedOff ? { forceState: "on" as const } : {}),
  };
  return charger.set(settings, options);
}

function read(client: JsonClient<object>, { signal, timeoutMs }: QueryOptions) {
  const options = {
    ...(signal === undefined ? {} : { signal }),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  };
  return client.query(["acs", "frc", "trx", "modelStatus"], options);
}

/** See `GoeCharger.authorize`. */
export function authorize(
  charger: Charger,
  card: number | undefined,
  options: SetOptions = {},
): Promise<SetResult> {
  if (card !== undefined && !(Number.isInteger(card) && card >= 1 && card <= 10)) {
    throw new RangeError(
      "The card must be the number of a slot, 1 to 10; leave it out to charge without a card.",
    );
  }
  return charger.set({ transaction: card ?? 0 }, options);
}

/** See `GoeCharger.setPhases`. */
export function setPhases(
  charger: Charger,
  phases: PhaseChoice,
  options: SetOptions = {},
): Promise<SetResult> {
  const modes = { auto: "auto", 1: "force1", 3: "force3" } as const;
  if (!Object.hasOwn(modes, phases)) throw new TypeError('The phases must be "auto", 1 or 3.');
  return charger.set({ phaseSwitchMode: modes[phases] }, options);
}
