// GENERATED from spec/charger/components.yaml, spec/charger/keys/led.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { asBoolean, asNumber, asString, asUnknown } from "../../decode.js";
import type { Mutable } from "../../mutable.js";
import { decodeLedAnimation, type LedAnimation } from "./structs.js";

/**
 * Ring of lights.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `led` (spec/charger/components.yaml)
 */
export interface Led {
  /**
   * What the ring of lights shows now: name of the animation, and colours by range of lights.
   *
   * Lights cannot be set one by one. Owners choose a colour per state and the brightness; more was asked for in goecharger/go-eCharger-API-v2#191.
   *
   * @see key `led` (spec/charger/keys/led.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-en-2021, wattpilot-yaml)
   */
  readonly ledAnimation: LedAnimation;
  /**
   * Brightness of the ring of lights, from 0 (dark) to 255 (brightest).
   *
   * 0 to 255.
   *
   * @see key `lbr` (spec/charger/keys/led.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-modbus, marq24)
   */
  readonly ledBrightness: number;
  /**
   * Switches the ring of lights off while the charger stands idle, after about ten seconds.
   *
   * The ten seconds are from the Modbus page; the key lists do not explain the setting.
   *
   * @see key `lse` (spec/charger/keys/led.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly ledEnergySavingEnabled: boolean;
  /**
   * Colour of the ring of lights while no car is plugged in, as #RRGGBB.
   *
   * Matches `^#[0-9A-Fa-f]{6}$`.
   *
   * @see key `cid` (spec/charger/keys/led.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly ledColorIdle: string;
  /**
   * Colour of the ring of lights while the charger waits for the car to draw, as #RRGGBB.
   *
   * Matches `^#[0-9A-Fa-f]{6}$`.
   *
   * @see key `cwc` (spec/charger/keys/led.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly ledColorWaitCar: string;
  /**
   * Colour of the ring of lights while the car charges, as #RRGGBB.
   *
   * Matches `^#[0-9A-Fa-f]{6}$`.
   *
   * @see key `cch` (spec/charger/keys/led.yaml; sources: vendor-en-2022, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly ledColorCharging: string;
  /**
   * Colour of the ring of lights once charging is complete, as #RRGGBB.
   *
   * Matches `^#[0-9A-Fa-f]{6}$`.
   *
   * @see key `cfi` (spec/charger/keys/led.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly ledColorFinished: string;
  /**
   * How many lights the ring has.
   *
   * Absent where a model or firmware does not have it (known: since 60.2).
   *
   * The example is counted from the animation of a V4, whose ranges end at light 31.
   *
   * @see key `nld` (spec/charger/keys/led.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, capture-v4-055.7)
   */
  readonly numberOfLeds?: number;
  /**
   * Timing of the strip that carries the lights, how long the signal is high for a zero bit. Nothing for owners to set.
   *
   * Absent where a model or firmware does not have it (known: since 56).
   *
   * No document gives a type or a unit, no capture, client or thread has a value, so the example is only a stand-in. Data sheets of such strips count in nanoseconds, which proves nothing for this key. Only two lists without types have it; those exported with types lack it.
   *
   * @see key `t0h` (spec/charger/keys/led.yaml; sources: vendor-2024, vendor-en)
   */
  readonly ledStripT0h?: unknown;
  /**
   * Timing of the strip that carries the lights, how long the signal is low for a zero bit. Nothing for owners to set.
   *
   * Absent where a model or firmware does not have it (known: since 56).
   *
   * No document gives a type or a unit, no capture, client or thread has a value, so the example is only a stand-in. Data sheets of such strips count in nanoseconds, which proves nothing for this key. Only two lists without types have it; those exported with types lack it.
   *
   * @see key `t0l` (spec/charger/keys/led.yaml; sources: vendor-2024, vendor-en)
   */
  readonly ledStripT0l?: unknown;
  /**
   * Timing of the strip that carries the lights, how long the signal is high for a one bit. Nothing for owners to set.
   *
   * Absent where a model or firmware does not have it (known: since 56).
   *
   * No document gives a type or a unit, no capture, client or thread has a value, so the example is only a stand-in. Data sheets of such strips count in nanoseconds, which proves nothing for this key. Only two lists without types have it; those exported with types lack it.
   *
   * @see key `t1h` (spec/charger/keys/led.yaml; sources: vendor-2024, vendor-en)
   */
  readonly ledStripT1h?: unknown;
  /**
   * Timing of the strip that carries the lights, how long the signal is low for a one bit. Nothing for owners to set.
   *
   * Absent where a model or firmware does not have it (known: since 56).
   *
   * No document gives a type or a unit, no capture, client or thread has a value, so the example is only a stand-in. Data sheets of such strips count in nanoseconds, which proves nothing for this key. Only two lists without types have it; those exported with types lack it.
   *
   * @see key `t1l` (spec/charger/keys/led.yaml; sources: vendor-2024, vendor-en)
   */
  readonly ledStripT1l?: unknown;
}

/** What to read for a {@link Led} and how. */
export const Led: ComponentDefinition<Led, "charger"> = {
  name: "led",
  keys: ["led", "lbr", "lse", "cid", "cwc", "cch", "cfi", "nld", "t0h", "t0l", "t1h", "t1l"],
  decode: (context) => {
    const { status } = context;
    let sent: unknown;
    const component: Mutable<Led> = {
      ledAnimation: decodeLedAnimation(status["led"], "led", context),
      ledBrightness: asNumber(status["lbr"], "lbr", context),
      ledEnergySavingEnabled: asBoolean(status["lse"], "lse", context),
      ledColorIdle: asString(status["cid"], "cid", context),
      ledColorWaitCar: asString(status["cwc"], "cwc", context),
      ledColorCharging: asString(status["cch"], "cch", context),
      ledColorFinished: asString(status["cfi"], "cfi", context),
    };
    sent = status["nld"];
    if (sent != null) component.numberOfLeds = asNumber(sent, "nld", context);
    sent = status["t0h"];
    if (sent != null) component.ledStripT0h = asUnknown(sent, "t0h", context);
    sent = status["t0l"];
    if (sent != null) component.ledStripT0l = asUnknown(sent, "t0l", context);
    sent = status["t1h"];
    if (sent != null) component.ledStripT1h = asUnknown(sent, "t1h", context);
    sent = status["t1l"];
    if (sent != null) component.ledStripT1l = asUnknown(sent, "t1l", context);
    return component;
  },
};
