// GENERATED from spec/ by `npm run generate`. Do not edit.

import type { ModelFacts } from "../identity/model-facts.js";

/** The models of each kind of device, by the names that availability has for them. */
export interface ModelByDevice {
  readonly charger: "V3" | "V4" | "V5" | "CORE" | "PRO";
  readonly controller: "Controller";
}

/** How each device tells its model, and which keys only some models and firmware have. */
export const modelFacts: { readonly [D in keyof ModelByDevice]: ModelFacts<ModelByDevice[D]> } = {
  charger: {
    models: [
      ["V3", "go-eCharger", "", "59.4"],
      ["V4", "go-eCharger_V4", "", "055.7"],
      ["V5", "go-eCharger_V5", "", "59.4"],
      ["CORE", "go-eCharger_Phoenix", "core", "60.3"],
      ["CORE", "go-eCharger_Pro", "", "60.3"],
      ["PRO", "go-eCharger_Phoenix", "pro", "60.3"],
    ],
    newestFirmware: "60.5",
    partial: [
      ["rst", [{ since: "053.0" }]],
      ["mstr mstw ocpptt", [{ since: "60.3" }]],
      [
        "mhe mht lto tab wbw cll pco avgfhz ufa ufe ufm ufs rmaf rmav rmif rmiv rsa rsre rsrr gmtr gsa t0h t0l t1h t1l lopr ocppcm ocppf dsrc",
        [{ since: "56" }],
      ],
      ["cce styp shut sock wh_mid eto_mid cert ten", [{ since: "60.3", models: ["CORE", "PRO"] }]],
      ["hla tse tsss wfb wcb wpb bac sdp lbp ust ffb upo lck cus cbl", [{ models: ["V3", "V4", "V5"] }]],
      [
        "mia evt din whs whg whb who ws wg wb wo ocppdp ocppmp ocpptp orsch ocppte ocppio lpc",
        [{ since: "57" }],
      ],
      ["wat", [{ since: "60.2", models: ["V3", "V4", "V5"] }]],
      ["facacs alwt nld ocppfai ocppff", [{ since: "60.2" }]],
      ["txt rev fse fsc fsi osr", [{ since: "60.4" }]],
      ["bar lbl", [{ since: "56", models: ["V3", "V4", "V5"] }]],
      ["iso2en", [{ since: "60.4", models: ["CORE", "PRO"] }]],
      ["emx uve uvs uvt dfam csd", [{ since: "59.4" }]],
      ["mfw ss ocppt", [{ since: "60.5" }]],
      ["ferm ido", [{ until: "055.7" }]],
      ["ids", [{ since: "055.0" }]],
      ["cards", [{ until: "60.0" }, { since: "60.2" }]],
      [
        "c0n c1n c2n c3n c4n c5n c6n c7n c8n c9n c0e c1e c2e c3e c4e c5e c6e c7e c8e c9e c0i c1i c2i c3i c4i c5i c6i c7i c8i c9i",
        [{ since: "60.0" }],
      ],
    ],
  },
  controller: {
    models: [["Controller", "controller", "", "1.0.6"]],
    newestFirmware: "1.3.0",
    partial: [["lto tab wat wbw hla mia mck mqcc msc mhe mht mstr mstw", []]],
  },
};
