// GENERATED from spec/charger/components.yaml, spec/charger/keys/phases.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { asBoolean, asEnum, asNumber } from "../../decode.js";
import type { Open } from "../../open-enum.js";
import { type PhaseWishMode, phaseWishModeTable } from "./enums.js";
import { type ContactorPhases, decodeContactorPhases } from "./structs.js";

/**
 * Phases at the contactor and switching between one and three.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `phases` (spec/charger/components.yaml)
 */
export interface Phases {
  /**
   * Which phases are live, behind the contactor (towards the car) and before it (towards the grid).
   *
   * `null`: no contact to the charge controller.
   *
   * @see key `pha` (spec/charger/keys/phases.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, syssi-17, wattpilot-yaml)
   */
  readonly phasesAtContactor: ContactorPhases | null;
  /**
   * Whether the charging logic holds the car to one phase at the moment.
   *
   * A result, not a setting; psm sets the phases.
   *
   * @see key `fsp` (spec/charger/keys/phases.yaml; sources: vendor-en, api-v2-322, vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, capture-v4-055.7)
   */
  readonly singlePhaseForced: boolean;
  /**
   * Since when the charging logic has wanted to change between one phase and three.
   *
   * In Ms. Counts from the last start, as key `rbt` does: its age is `rbt` minus this. `null`: no change wanted.
   *
   * @see key `fsptws` (spec/charger/keys/phases.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, wattpilot-yaml, api-v2-177)
   */
  readonly singlePhaseToggleWishedSinceBootMs: number | null;
  /**
   * When the charging logic last changed between one phase and three.
   *
   * In Ms. Counts from the last start, as key `rbt` does: its age is `rbt` minus this. `null`: not since the boot.
   *
   * @see key `lfspt` (spec/charger/keys/phases.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, wattpilot-yaml, api-v2-177)
   */
  readonly lastSinglePhaseToggleSinceBootMs: number | null;
  /**
   * How long charging pauses while the number of phases is changed.
   *
   * In Ms; clients offer 0 to 84000000 Ms.
   *
   * The lists call it the duration of a forced single phase; the app sets the pause of a phase change with it (goecharger/go-eCharger-API-v2#144).
   *
   * @see key `psmd` (spec/charger/keys/phases.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly phaseSwitchDurationMs: number;
  /**
   * How long the charging logic has to want another number of phases before it changes them.
   *
   * In Ms; clients offer 0 to 84000000 Ms.
   *
   * @see key `mpwst` (spec/charger/keys/phases.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly minPhaseWishSwitchTimeMs: number;
  /**
   * Shortest time between two changes of the number of phases.
   *
   * In Ms; clients offer 0 to 84000000 Ms.
   *
   * @see key `mptwt` (spec/charger/keys/phases.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly minPhaseToggleWaitTimeMs: number;
  /**
   * How many phases surplus charging would like to use.
   *
   * `unknown:N` for a number N without a name.
   *
   * A value for debugging that says something only while surplus charging chooses the phases; with a fixed number it stays at force3 (marq24/ha-goecharger-api2#50).
   *
   * @see key `pwm` (spec/charger/keys/phases.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly phaseWishMode: Open<PhaseWishMode>;
}

/** What to read for a {@link Phases} and how. */
export const Phases: ComponentDefinition<Phases, "charger"> = {
  name: "phases",
  keys: ["pha", "fsp", "fsptws", "lfspt", "psmd", "mpwst", "mptwt", "pwm"],
  decode: (context) => {
    const { status } = context;
    const phaSent = status["pha"];
    const fsptwsSent = status["fsptws"];
    const lfsptSent = status["lfspt"];
    return {
      phasesAtContactor: phaSent === null ? null : decodeContactorPhases(phaSent, "pha", context),
      singlePhaseForced: asBoolean(status["fsp"], "fsp", context),
      singlePhaseToggleWishedSinceBootMs:
        fsptwsSent === null ? null : asNumber(fsptwsSent, "fsptws", context),
      lastSinglePhaseToggleSinceBootMs: lfsptSent === null ? null : asNumber(lfsptSent, "lfspt", context),
      phaseSwitchDurationMs: asNumber(status["psmd"], "psmd", context),
      minPhaseWishSwitchTimeMs: asNumber(status["mpwst"], "mpwst", context),
      minPhaseToggleWaitTimeMs: asNumber(status["mptwt"], "mptwt", context),
      phaseWishMode: asEnum(status["pwm"], "pwm", context, phaseWishModeTable),
    };
  },
};
