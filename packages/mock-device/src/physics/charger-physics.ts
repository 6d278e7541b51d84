import { compareFirmware } from "@goe/core/keys";
import type { SimulatedDevice } from "../device/simulated-device.js";
import { Access } from "./access.js";
import { stepCableLock } from "./cable-lock.js";
import { Car, type CarOptions, type Offer } from "./car.js";
import type { CarModelName } from "./car-models.js";
import { CarStateView } from "./car-state.js";
import type { ChargerWorld } from "./charger-world.js";
import { listenToWrites } from "./charger-writes.js";
import { decideCharging } from "./charging-decision.js";
import { isReasonToCharge, type Reason, reasons } from "./charging-reason.js";
import {
  type CurrentLimits,
  currentLimits,
  groupLimit,
  listedLimits,
  smallestLimit,
} from "./current-limits.js";
import { Energy } from "./energy.js";
import { Heat } from "./heat.js";
import type { House } from "./house.js";
import { worldOf } from "./initial-world.js";
import { Meter } from "./meter.js";
import { NextTrip } from "./next-trip.js";
import { Noise } from "./noise.js";
import { Pauses } from "./pauses.js";
import { PhaseControl, wishedPhases } from "./phase-control.js";
import { priceAt } from "./prices.js";
import { judgeSchedule, scheduleKey } from "./schedule.js";
import { Surplus } from "./surplus.js";

const dayS = 86_400;
const temporaryLimitMs = 600_000;
const feedEveryMs = 5000;
const usualCableA = 32;

/** How a charger's physics start. */
export interface PhysicsOptions {
  /** Seed of the measurement noise and of random delays. */
  readonly seed: number;
  /** Whether readings waver as those of a real meter. */
  readonly noise: boolean;
  /** House around the charger, whose surplus it is told of. */
  readonly house: House;
}

/** The charging logic, meter and car of a simulated charger, in the steps of one second of the real firmware. */
export class ChargerPhysics {
  readonly world: ChargerWorld & { car: Car | undefined };
  readonly #device: SimulatedDevice;
  readonly #house: House;
  readonly #access: Access = new Access();
  readonly #heat: Heat = new Heat();
  readonly #trip: NextTrip = new NextTrip();
  readonly #meter: Meter;
  readonly #energy: Energy;
  readonly #phases: PhaseControl;
  readonly #surplus: Surplus;
  readonly #pauses: Pauses;
  readonly #view: CarStateView = new CarStateView();
  #temporaryLimitUntilMs = Number.POSITIVE_INFINITY;
  #nextFeedMs = 0;
  #chargedThisSession = false;
  #wasAllowed = false;
  #reason: Reason | undefined;

  constructor(device: SimulatedDevice, { seed, noise, house }: PhysicsOptions) {
    const { state } = device;
    const random = new Noise(seed);
    this.#device = device;
    this.#house = house;
    this.world = worldOf(state);
    const wholeNumbers = compareFirmware(device.profile.firmware, "055") < 0;
    this.#meter = new Meter(noise ? random : undefined, wholeNumbers);
    this.#energy = new Energy(state);
    this.#phases = new PhaseControl(state);
    this.#surplus = new Surplus(state);
    this.#pauses = new Pauses(random);
    this.#wasAllowed = state.flag("alw");
    listenToWrites(device, {
      access: this.#access,
      surplus: this.#surplus,
      world: this.world,
      temporaryLimitWritten: () => {
        this.#temporaryLimitUntilMs = state.uptimeMs() + temporaryLimitMs;
      },
    });
    device.time.onSecond(() => this.#step());
    device.onReboot(() => this.#restart());
  }

  /** Plugs a car in. A car that is there already is unplugged first. */
  plug(model: CarModelName | Car, options?: CarOptions): Car {
    const car = typeof model === "string" ? new Car(model, options) : model;
    this.unplug();
    const { state } = this.#device;
    const now = state.uptimeMs();
    this.world.car = car;
    this.#chargedThisSession = false;
    this.#energy.startSession(state);
    this.#trip.startSession();
    this.#pauses.startSession(state, now);
    state.derive("lccfi", now);
    return car;
  }

  /** Pulls the plug; nothing happens without a car. The firmware then forgets who charged and what was forced. */
  unplug(): void {
    if (this.world.car === undefined) return;
    const { state } = this.#device;
    this.world.car = undefined;
    this.#access.end(state);
    // goecharger/go-eCharger-API-v2#117
    state.change("frc", 0);
  }

  /** Holds a card to the charger: that of a slot, 1 to 10, or one by its serial number. */
  tapCard(card: number | string): void {
    this.#access.tap(this.#device.state, card, this.#device.state.uptimeMs());
  }

  /** Teaches a card to a slot, 1 to 10, by its serial number. */
  teachCard(slot: number, serial: string): void {
    this.#access.teach(this.#device.state, slot - 1, serial);
  }

  #restart(): void {
    const { state } = this.#device;
    this.#surplus.restart();
    this.#phases.restart();
    this.#pauses.restart();
    this.#access.restart();
    this.#trip.startSession();
    this.#view.restart();
    this.#nextFeedMs = 0;
    if (state.numberOrNull("tcl") !== null) this.#endTemporaryLimit();
    this.world.car?.forgetPause();
  }

  #step(): void {
    const { state } = this.#device;
    const now = state.uptimeMs();
    const { car } = this.world;
    this.#access.step(state, now, car !== undefined);
    if (now >= this.#temporaryLimitUntilMs) this.#endTemporaryLimit();
    this.#heat.step(state, this.world.ambientCelsius, car?.currentA ?? 0);
    this.#showPrice();
    this.#feed(now);
    this.#surplus.step(state, now, this.#meter.powerW, this.#phases.phases);
    const reason = this.#decide(now);
    const limits = this.#limits(reason);
    const offer = this.#offer(reason, limits);
    this.#show(now, reason, limits, offer);
    this.#charge(now, offer);
  }

  #feed(now: number): void {
    const house = this.#house;
    house.draw(this, this.#meter.powerW);
    if (!house.feedsChargers || now < this.#nextFeedMs) return;
    this.#nextFeedMs = now + feedEveryMs;
    this.#surplus.receive({ pGrid: house.gridW, pPv: house.pvW, pAkku: house.batteryW }, now);
  }

  #endTemporaryLimit(): void {
    this.#temporaryLimitUntilMs = Number.POSITIVE_INFINITY;
    this.#device.state.change("tcl", null);
  }

  #showPrice(): void {
    if (this.world.prices.length === 0) return;
    const { state } = this.#device;
    const price = priceAt(this.world.prices, state.wallClock.utcMs());
    state.derive("awcp", price === undefined ? null : { ...price });
  }

  #decide(now: number): Reason {
    const { state } = this.#device;
    const charging = (this.world.car?.currentA ?? 0) > 0;
    const usesSurplus = state.number("lmo") === 4 && state.flag("fup") && this.#surplus.wanted;
    const wish = wishedPhases(
      state,
      this.world,
      usesSurplus ? this.#surplus.availableW : undefined,
      this.#phases.phases,
    );
    this.#phases.step(state, now, wish, charging);
    state.derive("pwm", wish.phases === 3 ? (wish.forced ? 0 : 2) : 1);
    const reason = decideCharging(state, this.#input(now));
    const goesOn = isReasonToCharge(reason) && !this.#wasAllowed;
    if (goesOn && this.#pauses.endPause(state, now)) return reasons.simulateUnplugging;
    return reason;
  }

  #input(now: number): Parameters<typeof decideCharging>[1] {
    const { state } = this.#device;
    const { car } = this.world;
    const secondOfDay = this.#localSeconds() % dayS;
    const weekday = new Date(this.#localSeconds() * 1000).getUTCDay();
    const utcMs = state.wallClock.utcMs();
    const sessionWh = this.#energy.sessionWh;
    return {
      contact: this.world.chargeControllerConnected,
      chargeError: this.world.chargeError,
      tooHot: this.#heat.tooHot,
      waitsForAccess: this.#access.isWaiting(state),
      sessionWh,
      groupLimitA: groupLimit(state, this.world),
      switchingPhases: this.#phases.switching,
      simulatingUnplugging: this.#pauses.simulatesUnplugging(now),
      waiting: this.#pauses.waiting(state, now),
      schedule: judgeSchedule(state.get(scheduleKey(weekday)), secondOfDay),
      surplusWanted: this.#surplus.wanted,
      priceCt: priceAt(this.world.prices, utcMs)?.marketprice,
      mayNotPause: !state.flag("acp") && this.#chargedThisSession && car !== undefined && !car.full,
      nextTrip: () =>
        this.#trip.decide(state, {
          uptimeMs: now,
          utcMs,
          secondOfDay,
          sessionWh,
          carPowerW: this.#meter.powerW > 0 ? this.#meter.powerW : state.number("mmp"),
          prices: this.world.prices,
        }),
    };
  }

  #localSeconds(): number {
    const { state } = this.#device;
    const offset = state.wallClock.offsetMinutes(state.number("tof"), state.number("tds"));
    return Math.floor(state.wallClock.utcMs() / 1000) + offset * 60;
  }

  #limits(reason: Reason): CurrentLimits {
    const { state } = this.#device;
    const { phases } = this.#phases;
    const limits = currentLimits(state, this.world, phases);
    if (reason === reasons.accessControl) return { ...limits, accessControl: 0 };
    if (reason === reasons.pvSurplus) return { ...limits, pvSurplus: this.#surplus.currentA(state, phases) };
    if (reason === reasons.chargePauseNotAllowed) return { ...limits, pvSurplus: state.number("mca") };
    return limits;
  }

  // Less than the smallest current cannot be offered by a pilot signal, so it is none at all (IEC 61851-1).
  #offer(reason: Reason, limits: CurrentLimits): Offer | null {
    const currentA = smallestLimit(limits);
    if (!isReasonToCharge(reason) || currentA < 6) return null;
    return { currentA, phases: this.#phases.phases };
  }

  #show(now: number, reason: Reason, limits: CurrentLimits, offer: Offer | null): void {
    const { state } = this.#device;
    if (this.#reason !== undefined && this.#reason !== reason) state.derive("lmsc", now);
    this.#reason = reason;
    state.derive("modelStatus", reason);
    const allowed = isReasonToCharge(reason);
    if (this.#wasAllowed !== allowed) state.derive("alwt", now);
    state.derive("alw", allowed);
    state.derive("acu", offer?.currentA ?? null);
    if (state.get("cll") !== null) state.derive("cll", listedLimits(limits));
    state.derive("loa", groupLimit(state, this.world));
    state.derive("err", this.world.chargeControllerConnected ? this.world.chargeError : null);
    if (this.world.adapter !== undefined) state.derive("adi", this.world.adapter);
    state.derive("cbl", this.world.cableA ?? (this.world.car === undefined ? null : usualCableA));
    if (this.#wasAllowed && !allowed && (this.world.car?.drawing ?? false))
      this.#pauses.startPause(state, now);
    this.#wasAllowed = allowed;
  }

  #charge(now: number, offer: Offer | null): void {
    const { state } = this.#device;
    const { car, gridPhases, gridVoltageV } = this.world;
    if (offer === null && state.flag("sua")) car?.forgetPause();
    car?.step(offer);
    const flowing = car !== undefined && car.currentA > 0;
    const phases = flowing ? (Math.min(car.model.phases, this.#connected(offer), gridPhases) as 1 | 3) : 0;
    const voltages = gridVoltageV.map((volts, phase) => (phase < gridPhases ? volts : 0));
    this.#meter.measure(
      state,
      { currentA: car?.currentA ?? 0, phases },
      voltages,
      this.world.gridFrequencyHz,
    );
    const { powerW } = this.#meter;
    this.#energy.add(state, powerW);
    car?.charge(powerW / 3600);
    if (flowing) this.#chargedThisSession = true;
    const simulated = this.#pauses.simulatesUnplugging(now);
    this.#view.show(state, now, { world: this.world, offered: offer !== null, phases, simulated });
    stepCableLock(state, car !== undefined, flowing, this.#chargedThisSession);
  }

  // While a car runs down before a change of phases, the contactors still hold what they held.
  #connected(offer: Offer | null): 1 | 3 {
    return offer?.phases ?? this.#view.phasesBefore;
  }
}
