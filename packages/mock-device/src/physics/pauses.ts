import type { DeviceState } from "../device/device-state.js";
import type { Noise } from "./noise.js";

/** Waits before charging begins or goes on: random delay, shortest pause, simulated unplugging. */
export class Pauses {
  readonly #noise: Noise;
  #unpluggedUntilMs: number | undefined;
  /** The car was stopped while it drew, and has not gone on since. */
  #paused = false;

  constructor(noise: Noise) {
    this.#noise = noise;
  }

  /** A car was plugged in: key `rdpl` may have it wait. */
  startSession(state: DeviceState, uptimeMs: number): void {
    this.#unpluggedUntilMs = undefined;
    this.#paused = false;
    const longestS = state.number("rdpl");
    if (longestS <= 0 || !state.has("rdple")) return;
    state.change("rdple", uptimeMs + Math.round(this.#noise.next() * longestS * 1000));
  }

  /** The device restarts, and its uptime begins anew: all waits are over. */
  restart(): void {
    this.#unpluggedUntilMs = undefined;
    this.#paused = false;
  }

  /** Charging was stopped while the car still drew: key `mcpd` sets the shortest pause. */
  startPause(state: DeviceState, uptimeMs: number): void {
    this.#paused = true;
    const pauseMs = state.number("mcpd");
    if (pauseMs > 0 && state.has("mcpea")) state.change("mcpea", uptimeMs + pauseMs);
  }

  /**
   * Charging goes on. After a pause, with key `su`, the charger first acts unplugged for a while, which wakes cars:
   * tells whether it does.
   */
  endPause(state: DeviceState, uptimeMs: number): boolean {
    const wakes = this.#paused && state.flag("su");
    this.#paused = false;
    if (wakes) this.#unpluggedUntilMs = uptimeMs + state.number("sumd");
    return wakes;
  }

  /** The wait that is on; a client may end it by writing null. */
  waiting(state: DeviceState, uptimeMs: number): "reconnect" | "pause" | undefined {
    const delayed = this.#runs(state, "rdple", uptimeMs);
    const paused = this.#runs(state, "mcpea", uptimeMs);
    if (delayed) return "reconnect";
    return paused ? "pause" : undefined;
  }

  /** Whether the charger acts as if the plug were pulled. */
  simulatesUnplugging(uptimeMs: number): boolean {
    if (this.#unpluggedUntilMs === undefined) return false;
    if (uptimeMs >= this.#unpluggedUntilMs) this.#unpluggedUntilMs = undefined;
    return this.#unpluggedUntilMs !== undefined;
  }

  #runs(state: DeviceState, key: string, uptimeMs: number): boolean {
    const untilMs = state.numberOrNull(key);
    if (untilMs === null) return false;
    if (uptimeMs < untilMs) return true;
    state.change(key, null);
    return false;
  }
}
