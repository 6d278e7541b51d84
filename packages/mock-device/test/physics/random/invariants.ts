import { isReasonToCharge } from "../../../src/physics/charging-reason.js";
import type { Simulation } from "../../../src/simulation.js";

/** What must hold after each second, whatever has happened; an error names what does not. */
export class Invariants {
  readonly #simulation: Simulation;
  #before: Readings;
  #secondsForbidden = 0;
  #limitBefore = 0;

  constructor(simulation: Simulation) {
    this.#simulation = simulation;
    this.#before = readings(simulation);
  }

  /** To be called when something other than time may have changed counters: a car was plugged in, the box restarted. */
  startOver(): void {
    this.#before = readings(this.#simulation);
  }

  check(): void {
    const now = readings(this.#simulation);
    this.#energy(now);
    this.#phases(now);
    this.#permission(now);
    this.#limits(now);
    this.#counters(now);
    this.#before = now;
  }

  // Counters show six digits behind the point, so that each second may add one such rounding.
  #energy(now: Readings): void {
    hold(Math.abs(now.wh - this.#before.wh - now.powerW / 3600) < 2e-6, "wh grows by the power", now);
    hold(
      now.eto - this.#before.eto <= Math.ceil(now.powerW / 3600),
      "eto grows by no more than the power",
      now,
    );
    hold(
      Math.abs(now.powersW.reduce((sum, watts) => sum + watts, 0) - now.powerW) < 0.01,
      "powers add up",
      now,
    );
    hold(Math.abs(now.sourcesWh - now.wh) < 1e-3 || !now.hasSources, "sources add up to wh", now);
  }

  #phases(now: Readings): void {
    const flowing = now.currentsA.map((amperes) => amperes > 0.5);
    if (now.pha !== null) {
      const behind = now.pha.slice(0, 3);
      hold(
        flowing.every((flows, phase) => !flows || behind[phase] === true),
        "current flows where pha is on",
        now,
      );
      hold(
        behind.every((on, phase) => !on || now.pha?.[phase + 3] === true),
        "what is on behind is on before",
        now,
      );
      const onCount = behind.filter(Boolean).length;
      hold(onCount === 0 || now.pnp === onCount, "pnp counts the phases of pha", now);
    }
    hold(!(now.fsp && now.alw && flowing[1] === true), "fsp means one phase", now);
    hold(now.car !== 2 || flowing[0] === true || now.powerW > 0, "state charging has a current", now);
  }

  #permission(now: Readings): void {
    hold(now.alw === isReasonToCharge(now.reason), "alw says what modelStatus says", now);
    hold(now.alw || now.acu === null, "nothing is allowed where charging is not", now);
    this.#secondsForbidden = now.acu === null ? this.#secondsForbidden + 1 : 0;
    hold(this.#secondsForbidden <= 6 || now.powerW === 0, "a car is off 6 s after it was forbidden", now);
    hold(now.car !== 1 || now.powerW === 0, "no current without a car", now);
  }

  #limits(now: Readings): void {
    const { charger, device } = this.#simulation;
    const { state } = device;
    const world = charger?.world;
    const limits = [state.number("amp"), state.number("ama"), state.number("amt"), world?.cableA ?? 32];
    limits.push(state.number("var") >= 22 ? 32 : 16);
    const tcl = state.numberOrNull("tcl");
    if (tcl !== null) limits.push(tcl);
    if (world?.adapter === true) limits.push(state.number(now.fsp ? "la1" : "la3"));
    if (state.flag("loe")) limits.push(world?.groupCurrentA ?? state.number("lof"));
    const limit = Math.min(...limits);
    hold(now.acu === null || now.acu <= limit, `acu is within ${limit}`, now);
    // While a car runs down, what it was allowed before still holds.
    if (now.acu !== null) this.#limitBefore = now.acu;
    hold(Math.max(...now.currentsA) <= this.#limitBefore, `no current above ${this.#limitBefore}`, now);
  }

  #counters(now: Readings): void {
    const before = this.#before;
    for (const [key, stamp] of now.stamps) hold(stamp <= now.rbt, `${key} is not in the future`, now);
    for (const name of ["wh", "eto", "rbt", "rbc", "cardsWh"] as const) {
      hold(now[name] >= before[name], `${name} never falls`, now);
    }
  }
}

interface Readings {
  readonly wh: number;
  readonly eto: number;
  readonly rbt: number;
  readonly rbc: number;
  readonly cardsWh: number;
  readonly powerW: number;
  readonly powersW: readonly number[];
  readonly currentsA: readonly number[];
  readonly pha: readonly boolean[] | null;
  readonly pnp: number;
  readonly fsp: boolean;
  readonly alw: boolean;
  readonly acu: number | null;
  readonly reason: number;
  readonly car: number | null;
  readonly sourcesWh: number;
  readonly hasSources: boolean;
  /** Moments since the boot. */
  readonly stamps: readonly (readonly [string, number])[];
}

const stampKeys = [
  "lccfi",
  "lccfc",
  "lcctc",
  "lmsc",
  "alwt",
  "lfspt",
  "fsptws",
  "inva",
  "lpsc",
  "lrr",
  "tls",
];

function readings({ device }: Simulation): Readings {
  const { state } = device;
  const nrg = state.get("nrg") as readonly number[];
  const cards = (state.get("cards") ?? []) as readonly { readonly energy: number }[];
  return {
    wh: state.number("wh"),
    eto: state.number("eto"),
    rbt: state.uptimeMs(),
    rbc: state.number("rbc"),
    cardsWh: cards.reduce((sum, { energy }) => sum + energy, 0),
    powerW: nrg[11] ?? 0,
    powersW: nrg.slice(7, 11),
    currentsA: nrg.slice(4, 7),
    pha: state.get("pha") as readonly boolean[] | null,
    pnp: state.number("pnp"),
    fsp: state.flag("fsp"),
    alw: state.flag("alw"),
    acu: state.numberOrNull("acu"),
    reason: state.number("modelStatus"),
    car: state.numberOrNull("car"),
    sourcesWh: ["whs", "whb", "whg", "who"].reduce((sum, key) => sum + state.number(key), 0),
    hasSources: state.has("who"),
    stamps: stampKeys.map((key) => [key, state.number(key)] as const),
  };
}

function hold(holds: boolean, what: string, now: Readings): void {
  if (!holds) throw new Error(`${what}: ${JSON.stringify(now)}`);
}
