// GENERATED from spec/controller/components.yaml, spec/controller/keys/mecmeter.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { asBoolean, asList, asNumber, asString, asUnknown } from "../../decode.js";

/**
 * Energy meters that the controller reads over the network.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `mecmeter` (spec/controller/components.yaml)
 */
export interface Mecmeter {
  /**
   * Lets the controller read an energy meter of the make mecMeter over the network.
   *
   * @see key `mece` (spec/controller/keys/mecmeter.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly mecmeterEnabled: boolean;
  /**
   * Address at which the controller fetches the readings of the mecMeter, with user and password in it.
   *
   * @see key `mecu` (spec/controller/keys/mecmeter.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly mecmeterUrl: string;
  /**
   * What the controller read last from the mecMeter.
   *
   * `null`: no data.
   *
   * Its shape is not known: no document describes it, and the only capture comes from a controller without such a meter. The document of the meter itself is an object of readings, but nothing shows that the controller passes it on as it is.
   *
   * @see key `mecd` (spec/controller/keys/mecmeter.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly mecmeterData: unknown | null;
  /**
   * How much each load of the mecMeter counts for each category. One row for each of its three loads, in it one factor per category: 1 adds the load to the category, 0 leaves it out.
   *
   * Factors are in the order of the category names (key ccn). The vendor files it as status, although it is a setting.
   *
   * @see key `mecf` (spec/controller/keys/mecmeter.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly mecmeterCategoryFactors: readonly (readonly number[])[];
  /**
   * Lets the controller read another device over Modbus TCP.
   *
   * The server that other programs read from the controller is key men.
   *
   * @see key `mme` (spec/controller/keys/mecmeter.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly modbusMasterEnabled: boolean;
  /**
   * Address of the device that the controller reads over Modbus TCP.
   *
   * Which devices it can read is not documented.
   *
   * @see key `mmh` (spec/controller/keys/mecmeter.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly modbusMasterHost: string;
  /**
   * Port of the device that the controller reads over Modbus TCP.
   *
   * On a charger the key of this name is something else: the greatest charging power measured.
   *
   * @see key `mmp` (spec/controller/keys/mecmeter.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly modbusMasterPort: number;
}

/** What to read for a {@link Mecmeter} and how. */
export const Mecmeter: ComponentDefinition<Mecmeter, "controller"> = {
  name: "mecmeter",
  keys: ["mece", "mecu", "mecd", "mecf", "mme", "mmh", "mmp"],
  decode: (context) => {
    const { status } = context;
    const mecdSent = status["mecd"];
    return {
      mecmeterEnabled: asBoolean(status["mece"], "mece", context),
      mecmeterUrl: asString(status["mecu"], "mecu", context),
      mecmeterData: mecdSent === null ? null : asUnknown(mecdSent, "mecd", context),
      mecmeterCategoryFactors: asList(status["mecf"], "mecf", context, (item, at) =>
        asList(item, "mecf", context, (item, at) => asNumber(item, "mecf", context, at), at),
      ),
      modbusMasterEnabled: asBoolean(status["mme"], "mme", context),
      modbusMasterHost: asString(status["mmh"], "mmh", context),
      modbusMasterPort: asNumber(status["mmp"], "mmp", context),
    };
  },
};
