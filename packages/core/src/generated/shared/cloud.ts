// GENERATED from spec/shared/components.yaml, spec/shared/keys/cloud.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { asBoolean, asNumber, asString } from "../../decode.js";
import type { Mutable } from "../../mutable.js";

/**
 * Connection to the maker's cloud and access to its API.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `cloud` (spec/shared/components.yaml)
 */
export interface Cloud {
  /**
   * Whether the device connects to the maker's cloud, which the app needs away from home.
   *
   * An app of the vendor's developer warns that electricity tariffs and the setting of the clock go missing without it. The cloud API needs it as well.
   *
   * @see key `cwe` (spec/shared/keys/cloud.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-controller-en, capture-controller-1.0.6)
   */
  readonly cloudWebsocketEnabled: boolean;
  /**
   * Why the connection to the cloud failed last, in the firmware's own words.
   *
   * `null`: no error since the start. Absent where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `cle` (spec/shared/keys/cloud.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-2024, vendor-en, capture-v4-055.7, vendor-controller-en, capture-controller-1.0.6)
   */
  readonly cloudLastError?: string | null;
  /**
   * When the connection to the cloud failed last.
   *
   * In Ms. Counts from the last start, as key `rbt` does: its age is `rbt` minus this. `null`: no error since the start. Absent where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `clea` (spec/shared/keys/cloud.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, capture-v4-055.7, vendor-2024, vendor-en, capture-controller-1.0.6, vendor-controller-en)
   */
  readonly cloudLastErrorSinceBootMs?: number | null;
  /**
   * Whether the device can be read and controlled over the cloud API.
   *
   * Absent where a model or firmware does not have it (known: since 052).
   *
   * Neither the captures nor any exported list has it. A CORE with firmware 60.5 that is asked for it answers null (marq24/ha-goecharger-api2#160).
   *
   * @see key `cae` (spec/shared/keys/cloud.yaml; sources: vendor-cloud, wattpilot-yaml, evcharger-app, vendor-controller-cloud)
   */
  readonly cloudApiEnabled?: boolean;
  /**
   * Token for the cloud API. The device makes it up itself; writing anything here gets a new one, and the old one no longer works.
   *
   * Absent where a model or firmware does not have it (known: since 052).
   *
   * The written text is not stored. Neither the captures nor any exported list has the key.
   *
   * @see key `cak` (spec/shared/keys/cloud.yaml; sources: vendor-cloud, wattpilot-yaml, evcharger-app, vendor-controller-cloud)
   */
  readonly cloudApiKey?: string;
  /**
   * JSON text with the address from which the app fetches its charts, access token included.
   *
   * Absent where a model or firmware does not have it.
   *
   * The text has to be parsed a second time. Its member url is the address, and i is a number, 120 in both captures, likely the interval in seconds. The captures are free of the token.
   *
   * @see key `data` (spec/shared/keys/cloud.yaml; sources: vendor-60.4, wattpilot-yaml, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-en, api-v1-55, capture-v4-055.7, vendor-controller-en, capture-controller-1.0.6)
   */
  readonly chartDataAccess?: string;
  /**
   * Address from which the charging sessions can be downloaded as a table, access token included.
   *
   * Absent where a model or firmware does not have it.
   *
   * It may be empty (goecharger/go-eCharger-API-v1#55). The captures are free of the token.
   *
   * @see key `dll` (spec/shared/keys/cloud.yaml; sources: vendor-60.4, wattpilot-yaml, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-en, api-v1-55, capture-v4-055.7, vendor-controller-en, capture-controller-1.0.6)
   */
  readonly csvExportLink?: string;
}

/** What to read for a {@link Cloud} and how. */
export const Cloud: ComponentDefinition<Cloud, "charger" | "controller"> = {
  name: "cloud",
  keys: ["cwe", "cle", "clea", "cae", "cak", "data", "dll"],
  decode: (context) => {
    const { status } = context;
    let sent: unknown;
    const component: Mutable<Cloud> = {
      cloudWebsocketEnabled: asBoolean(status["cwe"], "cwe", context),
    };
    sent = status["cle"];
    if (sent !== undefined) component.cloudLastError = sent === null ? null : asString(sent, "cle", context);
    sent = status["clea"];
    if (sent !== undefined)
      component.cloudLastErrorSinceBootMs = sent === null ? null : asNumber(sent, "clea", context);
    sent = status["cae"];
    if (sent != null) component.cloudApiEnabled = asBoolean(sent, "cae", context);
    sent = status["cak"];
    if (sent != null) component.cloudApiKey = asString(sent, "cak", context);
    sent = status["data"];
    if (sent != null) component.chartDataAccess = asString(sent, "data", context);
    sent = status["dll"];
    if (sent != null) component.csvExportLink = asString(sent, "dll", context);
    return component;
  },
};
