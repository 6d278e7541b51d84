import type { JsonValue } from "@goe/core/keys";
import type { DeviceState } from "../device/device-state.js";
import { float32 } from "./float32.js";

/** Powers as key `ids` carries them, in watts. */
export interface InverterData {
  /** At the grid connection; negative while the house feeds in. */
  readonly pGrid: number;
  readonly pPv?: number | null;
  /** Positive while the battery gives. */
  readonly pAkku?: number | null;
}

// Measured on 59.4 and 60.5 by the author of a dbus bridge: data lapse after 6 s, charging starts 30 to 35 s after the
// surplus does, gaps under 30 s do no harm, and 120 s without surplus end it.
const expiryMs = 6000;
const startDelayMs = 30_000;
const stopDelayMs = 120_000;
const forgetMs = 30_000;
// Ramps were done within 35 to 40 s, which is three times this.
const averagingS = 12;
const phaseVoltageV = 230;

/** Charging with what would flow to the grid: smooths what the inverter tells and decides on start, current and stop. */
export class Surplus {
  #data: InverterData | undefined;
  #arrivedMs = Number.NEGATIVE_INFINITY;
  #averaged = false;
  #gridW: number;
  #pvW: number;
  #akkuW: number;
  #availableW = 0;
  #enoughSinceMs: number | undefined;
  #lackSinceMs: number | undefined;
  #activeSinceMs: number | undefined;

  constructor(state: DeviceState) {
    this.#gridW = state.number("pvopt_averagePGrid");
    this.#pvW = state.number("pvopt_averagePPv");
    this.#akkuW = state.number("pvopt_averagePAkku");
  }

  /** Data that came in, as a written value of key `ids`; `null` takes them back. */
  receive(value: JsonValue | InverterData, uptimeMs: number): void {
    this.#data = asInverterData(value);
    this.#arrivedMs = this.#data === undefined ? Number.NEGATIVE_INFINITY : uptimeMs;
  }

  /** The device restarts, and its uptime begins anew: nothing is known. */
  restart(): void {
    this.receive(null, 0);
    this.#averaged = false;
    this.#availableW = 0;
    this.#stop();
  }

  /** Whether data are at hand that have not lapsed. */
  get informed(): boolean {
    return this.#data !== undefined;
  }

  /** Whether surplus charging wants the car to charge. */
  get wanted(): boolean {
    return this.#activeSinceMs !== undefined && this.informed;
  }

  /** Smoothed power that the car could have without drawing from the grid, in watts. */
  get availableW(): number {
    return this.#availableW;
  }

  /** Lets a second pass. `chargingW` is what the car draws now, `phases` on how many. */
  step(state: DeviceState, uptimeMs: number, chargingW: number, phases: 1 | 3): void {
    if (this.#data !== undefined && uptimeMs - this.#arrivedMs >= expiryMs) this.#data = undefined;
    if (this.#data === undefined) {
      this.#forget(uptimeMs);
    } else {
      this.#average(state, this.#data, chargingW);
      this.#judge(state, uptimeMs, phases);
    }
    this.#show(state, uptimeMs, chargingW, phases);
  }

  /** Current that fits the surplus on so many phases, at least the smallest that may be offered. */
  currentA(state: DeviceState, phases: 1 | 3): number {
    const exact = this.#availableW / (phaseVoltageV * phases);
    const mode = state.number("frm");
    const whole = mode === 0 ? Math.ceil(exact) : mode === 2 ? Math.floor(exact) : Math.round(exact - 0.2);
    return Math.max(state.number("mca"), whole);
  }

  #average(state: DeviceState, data: InverterData, chargingW: number): void {
    const target = state.number("pgt");
    const available = chargingW - data.pGrid + target;
    const share = this.#averaged ? 1 / averagingS : 1;
    this.#gridW += (data.pGrid - this.#gridW) * share;
    this.#pvW += ((data.pPv ?? 0) - this.#pvW) * share;
    this.#akkuW += ((data.pAkku ?? 0) - this.#akkuW) * share;
    this.#availableW += (available - this.#availableW) * share;
    this.#averaged = true;
  }

  #judge(state: DeviceState, uptimeMs: number, phases: 1 | 3): void {
    if (this.#activeSinceMs === undefined) {
      const enough = this.#availableW >= state.number("fst");
      this.#enoughSinceMs = enough ? (this.#enoughSinceMs ?? uptimeMs) : undefined;
      if (this.#enoughSinceMs !== undefined && uptimeMs - this.#enoughSinceMs >= startDelayMs) {
        this.#activeSinceMs = uptimeMs;
      }
      return;
    }
    const neededW = state.number("mca") * phaseVoltageV * this.#leastPhases(state, phases);
    const lacking = this.#availableW < neededW - state.number("sh");
    this.#lackSinceMs = lacking ? (this.#lackSinceMs ?? uptimeMs) : undefined;
    if (this.#lackSinceMs === undefined || uptimeMs - this.#lackSinceMs < stopDelayMs) return;
    if (uptimeMs - this.#activeSinceMs >= state.number("fmt")) this.#stop();
  }

  // With automatic phases, three phases are no reason to stop: one may do.
  #leastPhases(state: DeviceState, phases: 1 | 3): number {
    return state.number("psm") === 0 ? 1 : phases;
  }

  #forget(uptimeMs: number): void {
    if (uptimeMs - this.#arrivedMs < expiryMs + forgetMs) return;
    this.#averaged = false;
    this.#availableW = 0;
    this.#stop();
  }

  #stop(): void {
    this.#activeSinceMs = undefined;
    this.#enoughSinceMs = undefined;
    this.#lackSinceMs = undefined;
  }

  #show(state: DeviceState, uptimeMs: number, chargingW: number, phases: 1 | 3): void {
    const data = this.#data;
    state.derive("pgrid", data === undefined ? null : float32(data.pGrid));
    state.derive("ppv", data === undefined ? null : float32OrNull(data.pPv));
    state.derive("pakku", data === undefined ? null : float32OrNull(data.pAkku));
    if (data === undefined) return;
    state.derive("inva", Math.round(this.#arrivedMs));
    state.derive("lpsc", uptimeMs);
    state.derive("pvopt_averagePGrid", float32(this.#gridW));
    state.derive("pvopt_averagePPv", float32(this.#pvW));
    state.derive("pvopt_averagePAkku", float32(this.#akkuW));
    // Seen so in captures, where the one is the other with the sign turned.
    state.derive("deltap", float32(state.number("pgt") - this.#gridW));
    // Inferred: what is known of deltaa is that it is no plain quotient of deltap.
    state.derive("deltaa", float32((this.#availableW - chargingW) / (phaseVoltageV * phases)));
  }
}

function asInverterData(value: JsonValue | InverterData): InverterData | undefined {
  if (typeof value !== "object" || value === null || !("pGrid" in value)) return undefined;
  const pGrid = value.pGrid;
  if (typeof pGrid !== "number") return undefined;
  return { pGrid, pPv: numberOrNull(value.pPv), pAkku: numberOrNull(value.pAkku) };
}

function numberOrNull(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}

// A member that was left out counts as nothing, not as unknown: clients read numbers where there are data (inferred).
function float32OrNull(value: number | null | undefined): number {
  return float32(value ?? 0);
}
