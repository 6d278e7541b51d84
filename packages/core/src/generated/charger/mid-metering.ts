// GENERATED from spec/charger/components.yaml, spec/charger/keys/mid-metering.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { asBoolean, asEnum, asNumber } from "../../decode.js";
import type { Mutable } from "../../mutable.js";
import type { Open } from "../../open-enum.js";
import { type CertificationStatus, certificationStatusTable } from "./enums.js";

/**
 * Certified metering and tamper protection.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `mid-metering` (spec/charger/components.yaml)
 */
export interface MidMetering {
  /**
   * Energy the car has taken since it was plugged in, from the certified meter (MID).
   *
   * In Wh. `null`: no certified meter. Absent where a model or firmware does not have it (known: CORE, PRO since 60.3).
   *
   * Known from lists of CORE and PRO alone; whether other models have it is open.
   *
   * @see key `wh_mid` (spec/charger/keys/mid-metering.yaml; sources: vendor-60.3, vendor-60.4)
   */
  readonly midEnergySinceConnectedWh?: number | null;
  /**
   * All energy the charger has delivered in its life, from the certified meter (MID).
   *
   * In Wh. `null`: no certified meter. Absent where a model or firmware does not have it (known: CORE, PRO since 60.3).
   *
   * Known from lists of CORE and PRO alone; whether other models have it is open.
   *
   * @see key `eto_mid` (spec/charger/keys/mid-metering.yaml; sources: vendor-60.3, vendor-60.4)
   */
  readonly midEnergyTotalWh?: number | null;
  /**
   * Whether the meter is certified for billing, and by which law.
   *
   * `unknown:N` for a number N without a name. Absent where a model or firmware does not have it (known: CORE, PRO since 60.3).
   *
   * Known from lists of CORE and PRO alone; whether other models have it is open.
   *
   * @see key `cert` (spec/charger/keys/mid-metering.yaml; sources: vendor-60.3, vendor-60.4)
   */
  readonly certificationStatus?: Open<CertificationStatus>;
  /**
   * Whether the charger watches for attempts to tamper with it.
   *
   * Absent where a model or firmware does not have it (known: CORE, PRO since 60.3).
   *
   * Known from lists of CORE and PRO alone; whether other models have it is open. No document says what the protection watches or does.
   *
   * @see key `ten` (spec/charger/keys/mid-metering.yaml; sources: vendor-60.3, vendor-60.4)
   */
  readonly tamperProtectionEnabled?: boolean;
}

/** What to read for a {@link MidMetering} and how. */
export const MidMetering: ComponentDefinition<MidMetering, "charger"> = {
  name: "mid-metering",
  keys: ["wh_mid", "eto_mid", "cert", "ten"],
  decode: (context) => {
    const { status } = context;
    let sent: unknown;
    const component: Mutable<MidMetering> = {};
    sent = status["wh_mid"];
    if (sent !== undefined)
      component.midEnergySinceConnectedWh = sent === null ? null : asNumber(sent, "wh_mid", context);
    sent = status["eto_mid"];
    if (sent !== undefined)
      component.midEnergyTotalWh = sent === null ? null : asNumber(sent, "eto_mid", context);
    sent = status["cert"];
    if (sent != null) component.certificationStatus = asEnum(sent, "cert", context, certificationStatusTable);
    sent = status["ten"];
    if (sent != null) component.tamperProtectionEnabled = asBoolean(sent, "ten", context);
    return component;
  },
};
