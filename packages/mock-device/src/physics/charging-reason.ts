/** Values of key `modelStatus` that the simulator works with, by the names of the spec. */
export const reasons = {
  noChargeCtrlData: 0,
  overtemperature: 1,
  accessControl: 2,
  forceStateOn: 3,
  forceStateOff: 4,
  scheduler: 5,
  energyLimit: 6,
  awattarPriceLow: 7,
  automaticStopTestCharging: 8,
  automaticStopNotEnoughTime: 9,
  automaticStop: 10,
  pvSurplus: 12,
  fallbackDefault: 15,
  fallbackAwattar: 17,
  fallbackAutomaticStop: 18,
  chargePauseNotAllowed: 20,
  simulateUnplugging: 22,
  phaseSwitch: 23,
  minPauseDuration: 24,
  error: 26,
  loadManagement: 27,
  reconnectDelay: 29,
  ocppInoperable: 37,
} as const;

/** A value of key `modelStatus`. */
export type Reason = (typeof reasons)[keyof typeof reasons];

const charging: ReadonlySet<number> = new Set([
  reasons.forceStateOn,
  reasons.awattarPriceLow,
  reasons.automaticStopTestCharging,
  reasons.automaticStopNotEnoughTime,
  reasons.automaticStop,
  reasons.pvSurplus,
  reasons.fallbackDefault,
  reasons.chargePauseNotAllowed,
]);

/** Whether a reason is one to charge. */
export function isReasonToCharge(reason: number): boolean {
  return charging.has(reason);
}
