// GENERATED from spec/charger/components.yaml, spec/charger/keys/car-compatibility.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { asBoolean, asEnum, asNumber, asString } from "../../decode.js";
import type { Mutable } from "../../mutable.js";
import type { Open } from "../../open-enum.js";
import { type Iso15118Enablement, iso15118EnablementTable } from "./enums.js";

/**
 * Concessions to cars that dislike pauses and phase switches.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `car-compatibility` (spec/charger/components.yaml)
 */
export interface CarCompatibility {
  /**
   * Whether the charger may interrupt charging. Off is for cars that do not wake from a pause.
   *
   * While it is off, charging with solar surplus goes on with power from the grid when the sun is gone (goecharger/go-eCharger-API-v2#226).
   *
   * Known bug: Switched off and on again, it takes effect only after a restart.
   *
   * @see key `acp` (spec/charger/keys/car-compatibility.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly chargePauseAllowed: boolean;
  /**
   * Minimum charging interval for the sake of the car. 0 switches it off.
   *
   * In Ms; clients offer 0 to 84000000 Ms.
   *
   * No document says what the interval lies between. The charging reason for keep-alive suggests that a paused car is charged again at least this often.
   *
   * @see key `mci` (spec/charger/keys/car-compatibility.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly minChargingIntervalMs: number;
  /**
   * How long a pause lasts at least before charging goes on. 0 switches it off.
   *
   * In Ms; clients offer 0 to 84000000 Ms.
   *
   * @see key `mcpd` (spec/charger/keys/car-compatibility.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly minChargePauseDurationMs: number;
  /**
   * When the minimum pause that is running will be over. Write null to end it now.
   *
   * In Ms. Counts from the last start, as key `rbt` does, and lies ahead: what remains is this minus `rbt`. `null`: no minimum pause is running.
   *
   * @see key `mcpea` (spec/charger/keys/car-compatibility.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-de, wattpilot-yaml, api-v2-177)
   */
  readonly minChargePauseEndSinceBootMs: number | null;
  /**
   * Whether the charger acts for a short while as if the plug were pulled. That wakes cars which stay asleep after a pause.
   *
   * Known bug (V3): With load balancing on, unplugging was not simulated reliably.
   *
   * @see key `su` (spec/charger/keys/car-compatibility.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly simulateUnpluggingShortEnabled: boolean;
  /**
   * Whether the charger acts as if the plug were pulled all the while charging is not allowed.
   *
   * Absent where a model or firmware does not have it (known: since 053.1).
   *
   * Known bug: With it on, the charger may stay in its minimum pause although charging would be allowed.
   *
   * @see key `sua` (spec/charger/keys/car-compatibility.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, evcc-3221)
   */
  readonly simulateUnpluggingAlwaysEnabled?: boolean;
  /**
   * How long the charger acts as if the plug were pulled.
   *
   * In Ms; clients offer 0 to 3600000 Ms.
   *
   * @see key `sumd` (spec/charger/keys/car-compatibility.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly simulateUnpluggingDurationMs: number;
  /**
   * The car that was chosen in the app, as text.
   *
   * At most 64 characters. Absent where a model or firmware does not have it.
   *
   * The app writes words of its own, such as default, kiaSoul, renaultZoe or vwID3_4. Early documents say that the charger only stores it for the app; later ones no longer say so.
   *
   * @see key `ct` (spec/charger/keys/car-compatibility.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly carType?: string;
  /**
   * Whether the charger talks to the car by ISO 15118.
   *
   * `unknown:N` for a number N without a name. Absent where a model or firmware does not have it (known: CORE, PRO since 60.4).
   *
   * Only the list of 60.4 has it; that list describes CORE and PRO.
   *
   * @see key `iso2en` (spec/charger/keys/car-compatibility.yaml; sources: vendor-60.4)
   */
  readonly iso15118Enablement?: Open<Iso15118Enablement>;
}

/** What to read for a {@link CarCompatibility} and how. */
export const CarCompatibility: ComponentDefinition<CarCompatibility, "charger"> = {
  name: "car-compatibility",
  keys: ["acp", "mci", "mcpd", "mcpea", "su", "sua", "sumd", "ct", "iso2en"],
  decode: (context) => {
    const { status } = context;
    let sent: unknown;
    const mcpeaSent = status["mcpea"];
    const component: Mutable<CarCompatibility> = {
      chargePauseAllowed: asBoolean(status["acp"], "acp", context),
      minChargingIntervalMs: asNumber(status["mci"], "mci", context),
      minChargePauseDurationMs: asNumber(status["mcpd"], "mcpd", context),
      minChargePauseEndSinceBootMs: mcpeaSent === null ? null : asNumber(mcpeaSent, "mcpea", context),
      simulateUnpluggingShortEnabled: asBoolean(status["su"], "su", context),
      simulateUnpluggingDurationMs: asNumber(status["sumd"], "sumd", context),
    };
    sent = status["sua"];
    if (sent != null) component.simulateUnpluggingAlwaysEnabled = asBoolean(sent, "sua", context);
    sent = status["ct"];
    if (sent != null) component.carType = asString(sent, "ct", context);
    sent = status["iso2en"];
    if (sent != null) component.iso15118Enablement = asEnum(sent, "iso2en", context, iso15118EnablementTable);
    return component;
  },
};
