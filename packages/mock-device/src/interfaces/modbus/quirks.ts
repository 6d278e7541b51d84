import { coversFirmware } from "@goe/core/keys";

/** What one firmware does that others do not. */
export interface Quirks {
  /** The bytes of each register come the other way round. */
  readonly bytesSwapped: boolean;
  /** Addresses at which a write is acknowledged and forgotten. */
  readonly writesIgnored: ReadonlySet<number>;
  /** Addresses at which a write is refused. */
  readonly writesRefused: ReadonlySet<number>;
  /** Full brightness (206) reads as 65535 when it is read together with the phases (205). */
  readonly brightnessSpills: boolean;
}

// ALLOW, AMPERE_VOLATILE and PHASE_SWITCH_MODE are the registers that the reports name.
const steering: ReadonlySet<number> = new Set([200, 299, 332]);
const none: ReadonlySet<number> = new Set();

/** Faults of a charger's firmware. Controllers have none that are known. */
export function chargerQuirks(firmware: string): Quirks {
  const since = (first: string, until: string): boolean => coversFirmware({ since: first, until }, firmware);
  return {
    // The vendor's page on Modbus.
    bytesSwapped: since("60.3", "60.4"),
    // goecharger/go-eCharger-API-v2#254 and #270; they tell of no effect and of no exception.
    writesIgnored: since("57.1", "59.4") ? steering : none,
    // goecharger/go-eCharger-API-v2#286, of a beta from before 60.2. That later ones accept them is inferred from nobody
    // complaining.
    writesRefused: since("60.0", "60.2") ? steering : none,
    // goecharger/go-eCharger-API-v2#221; nobody has tried it with another firmware.
    brightnessSpills: since("56.1", "56.2"),
  };
}

/** A firmware without faults. */
export const noQuirks: Quirks = {
  bytesSwapped: false,
  writesIgnored: none,
  writesRefused: none,
  brightnessSpills: false,
};
