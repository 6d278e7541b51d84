import type { DeviceState } from "../device/device-state.js";

// Values of keys `ust` and `cus` (enums CableLockMode and CableUnlockStatus).
const autoUnlock = 1;
const alwaysLock = 2;
const forceUnlock = 3;
const unlocked = 1;
const locked = 3;

/** Locks the cable in the socket: while a car is plugged in, always, or until charging is over. */
export function stepCableLock(
  state: DeviceState,
  carPlugged: boolean,
  charging: boolean,
  done: boolean,
): void {
  const mode = state.number("ust");
  const holds =
    mode === alwaysLock ||
    (mode !== forceUnlock && carPlugged && !(mode === autoUnlock && done && !charging));
  state.derive("lck", mode);
  state.derive("cus", holds ? locked : unlocked);
}
