// GENERATED from spec/charger/components.yaml, spec/charger/keys/digital-input.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { asBoolean, asNumber } from "../../decode.js";
import type { Mutable } from "../../mutable.js";

/**
 * Contact with which a grid operator or relay limits charging.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `digital-input` (spec/charger/components.yaml)
 */
export interface DigitalInput {
  /**
   * Whether the charger heeds its digital input, the contact with which a grid operator can limit it.
   *
   * Absent where a model or firmware does not have it (known: since 055.7).
   *
   * Boxes fixed to the wall have the contact, those with a plug do not (marq24/ha-goecharger-api2#157).
   *
   * @see key `die` (spec/charger/keys/digital-input.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly digitalInputEnabled?: boolean;
  /**
   * Whether the digital input is read the other way round: open as closed, closed as open.
   *
   * Absent where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `dii` (spec/charger/keys/digital-input.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly digitalInputInverted?: boolean;
  /**
   * Whether the charger goes down to one phase when the digital input calls for less.
   *
   * Absent where a model or firmware does not have it (known: since 055.7).
   *
   * Read from the name in the lists; no page explains it.
   *
   * @see key `di1` (spec/charger/keys/digital-input.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly digitalInputOnePhase?: boolean;
  /**
   * Whether the settings of the digital input are protected from changes.
   *
   * Absent where a model or firmware does not have it (known: since 055.7).
   *
   * Read from the name in the lists; no page says how the protection is lifted.
   *
   * @see key `pdi` (spec/charger/keys/digital-input.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly digitalInputProtected?: boolean;
  /**
   * State of the digital inputs now, one bit each.
   *
   * Absent where a model or firmware does not have it (known: since 57).
   *
   * No document says which bit is which input.
   *
   * @see key `din` (spec/charger/keys/digital-input.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4)
   */
  readonly digitalInputStates?: number;
}

/** What to read for a {@link DigitalInput} and how. */
export const DigitalInput: ComponentDefinition<DigitalInput, "charger"> = {
  name: "digital-input",
  keys: ["die", "dii", "di1", "pdi", "din"],
  decode: (context) => {
    const { status } = context;
    let sent: unknown;
    const component: Mutable<DigitalInput> = {};
    sent = status["die"];
    if (sent != null) component.digitalInputEnabled = asBoolean(sent, "die", context);
    sent = status["dii"];
    if (sent != null) component.digitalInputInverted = asBoolean(sent, "dii", context);
    sent = status["di1"];
    if (sent != null) component.digitalInputOnePhase = asBoolean(sent, "di1", context);
    sent = status["pdi"];
    if (sent != null) component.digitalInputProtected = asBoolean(sent, "pdi", context);
    sent = status["din"];
    if (sent != null) component.digitalInputStates = asNumber(sent, "din", context);
    return component;
  },
};
