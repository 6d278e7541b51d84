// GENERATED from spec/controller/components.yaml, spec/controller/keys/category-setup.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { asList, asNumber } from "../../decode.js";
import type { Mutable } from "../../mutable.js";

/**
 * Which sensors count for which category.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `category-setup` (spec/controller/components.yaml)
 */
export interface CategorySetup {
  /**
   * How much each current sensor counts for each category. One row per sensor, in it one factor per category: 1 adds the sensor to the category, 0 leaves it out.
   *
   * Rows are in the order of the current sensors (key isn), factors in that of the category names (key ccn). Only 0 and 1 were seen; factors below 0 and fractions are conceivable. The vendor files it as status, although it is a setting.
   *
   * @see key `ccf` (spec/controller/keys/category-setup.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly currentSensorCategoryFactors: readonly (readonly number[])[];
  /**
   * A number for each of the ten custom categories. What it stands for is not documented.
   *
   * Absent where a model or firmware does not have it.
   *
   * All are 0 in the only capture. They may be the pictures that the app shows for these categories. Whether it can be written is not known.
   *
   * @see key `ccci` (spec/controller/keys/category-setup.yaml; sources: capture-controller-1.0.6)
   */
  readonly customCategoryNumbers?: readonly number[];
}

/** What to read for a {@link CategorySetup} and how. */
export const CategorySetup: ComponentDefinition<CategorySetup, "controller"> = {
  name: "category-setup",
  keys: ["ccf", "ccci"],
  decode: (context) => {
    const { status } = context;
    const component: Mutable<CategorySetup> = {
      currentSensorCategoryFactors: asList(status["ccf"], "ccf", context, (item, at) =>
        asList(item, "ccf", context, (item, at) => asNumber(item, "ccf", context, at), at),
      ),
    };
    const sent = status["ccci"];
    if (sent != null)
      component.customCategoryNumbers = asList(sent, "ccci", context, (item, at) =>
        asNumber(item, "ccci", context, at),
      );
    return component;
  },
};
