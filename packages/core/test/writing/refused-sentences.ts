import type { Refusal } from "../../src/index.js";

/** A refusal without the sentence it was read from. */
type Reason = Refusal extends infer R ? (R extends Refusal ? Omit<R, "sentence"> : never) : never;

/** What a device said about a key, where somebody reported it, and what it means. */
export type RefusedSentence = readonly [thread: string, sentence: string, reason: Reason];

/** Sentences about one key, as they stand in the body of a status 500. */
export const keySentences: readonly RefusedSentence[] = [
  [
    "goecharger/go-eCharger-API-v2#4",
    "alw: tried to set api key without setter (true)",
    { reason: "read-only" },
  ],
  [
    "goecharger/go-eCharger-API-v2#20",
    'cid: tried to set api key with invalid json IncompleteInput (")',
    { reason: "invalid-json", verdict: "IncompleteInput" },
  ],
  [
    "goecharger/go-eCharger-API-v2#218",
    "trx: tried to set api key with invalid json EmptyInput ()",
    { reason: "invalid-json", verdict: "EmptyInput" },
  ],
  [
    "goecharger/go-eCharger-API-v2#274",
    "ct: tried to set api key with invalid json InvalidInput (default)",
    { reason: "invalid-json", verdict: "InvalidInput" },
  ],
  [
    "goecharger/go-eCharger-API-v2#86",
    "ct: tried to set api key which is not allowed from api (renaultZoe)",
    { reason: "not-allowed-here", over: "api" },
  ],
  [
    "goecharger/go-eController-API#12",
    "ecp: api key is not allowed from mqtt",
    { reason: "not-allowed-here", over: "mqtt" },
  ],
  [
    "goecharger/go-eCharger-API-v2#153",
    "amp: failed: value must be uint8_t (-1)",
    { reason: "wrong-type", expected: "uint8_t" },
  ],
  [
    "goecharger/go-eCharger-API-v2#153",
    "amp: failed: Value 0 exceeds range 6 to 32 (0)",
    { reason: "out-of-range", value: 0, min: 6, max: 32 },
  ],
  [
    "evcc-io/evcc#15952",
    "amp: failed: Value 5 exceeds range 6 to 32 (5)",
    { reason: "out-of-range", value: 5, min: 6, max: 32 },
  ],
  [
    "goecharger/go-eCharger-API-v2#153",
    "amp: failed: null not allowed (null)",
    { reason: "null-not-allowed" },
  ],
  [
    "goecharger/go-eCharger-API-v2#81",
    "trx: failed: starting transaction for 1 is not allowed (1)",
    { reason: "domain-rule" },
  ],
  // The vendor's MQTT page has them behind the topic <key>/result: no key in front, no brackets around the value.
  ["mqtt-de.md", "value must be string 0", { reason: "wrong-type", expected: "string" }],
  [
    "mqtt-de.md",
    "invalid json IncompleteInput: new_name",
    { reason: "invalid-json", verdict: "IncompleteInput" },
  ],
  // The same words in the frame of the HTTP API.
  ["mqtt-de.md", "fna: failed: value must be string (0)", { reason: "wrong-type", expected: "string" }],
  ["mqtt-de.md", "fup: failed: value must be bool (1)", { reason: "wrong-type", expected: "bool" }],
  [
    "vikt0rm/dbus-goecharger",
    "ids: failed: value must be null or JsonObject (1)",
    { reason: "wrong-type", expected: "null or JsonObject" },
  ],
];

/** Sentences of the web server, and of firmware without JSON in its answers, about the whole request. */
export const requestSentences: readonly (readonly [status: number, ...RefusedSentence])[] = [
  [
    500,
    "goecharger/go-eCharger-API-v2#303",
    "httpd_query_key_value() failed with ESP_ERR_HTTPD_RESULT_TRUNC",
    { reason: "too-long" },
  ],
  [414, "espressif/esp-idf httpd_txrx.c", "URI is too long", { reason: "too-long" }],
  [431, "espressif/esp-idf httpd_txrx.c", "Header fields are too long", { reason: "too-long" }],
  [
    500,
    "goecharger/go-eCharger-API-v1#64",
    "couldn't take api lock in 3s, please try again later",
    { reason: "busy" },
  ],
  [404, "goecharger/go-eCharger-API-v1#64", "This URI does not exist", { reason: "api-off" }],
  [404, "goecharger/go-eCharger-API-v2#287", "Nothing matches the given URI", { reason: "api-off" }],
  // All that 050.x says.
  [500, "goecharger/go-eCharger-API-v1#65", "0 succeeded and 2 failed.", { reason: "unrecognised" }],
];
