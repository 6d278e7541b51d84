// GENERATED from spec/ by `npm run generate`. Do not edit.

import type { ModelFacts } from "../identity/model-facts.js";

/** The models of each kind of device, by the names that availability has for them. */
export interface ModelByDevice {
  readonly charger: "M1" | "M2" | "M3";
  readonly controller: "Controller";
}

/** How each device tells its model, and which keys only some models and firmware have. */
export const modelFacts: { readonly [D in keyof ModelByDevice]: ModelFacts<ModelByDevice[D]> } = {
  charger: {
    models: [
      ["M1", "mini", "", "056.2"],
      ["M2", "mini_2", "base", "056.2"],
      ["M3", "mini_2", "plus", "056.2"],
      ["M3", "mini_plus", "", "056.2"],
    ],
    newestFirmware: "060.0",
    partial: [
      ["c0n c1n c0e c1e c0s c1s rde", [{ until: "060" }]],
      ["crd", [{ since: "060" }]],
      [
        "msi",
        [
          { since: "054.2", models: ["M1"] },
          { since: "052", until: "054", models: ["M2"] },
        ],
      ],
    ],
  },
  controller: {
    models: [["Controller", "controller", "", "1.1.0"]],
    newestFirmware: "1.1.0",
    partial: [["tof", []]],
  },
};
