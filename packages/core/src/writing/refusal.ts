/** Way to a device, of those on which firmware may refuse a key that it takes on others. */
export type WritePath = "http" | "mqtt" | "cloud";

/**
 * Why a device did not take a value, told from its own sentence.
 *
 * - `read-only`: the firmware has no setter for the key.
 * - `out-of-range`: the number is outside of `min` to `max`, in wire units.
 * - `wrong-type`: the firmware wants `expected`, in its words: `uint8_t`, `string`, `null or JsonObject`.
 * - `null-not-allowed`: the key takes no null.
 * - `invalid-json`: the text that arrived is no JSON; `verdict` is that of the firmware's parser.
 * - `not-allowed-here`: the key exists and is not released for this way of writing.
 * - `domain-rule`: a rule behind the key speaks against it, such as cards before firmware 055.2.
 * - `unknown-key`: the device answered without a word about the key: this model or firmware lacks it.
 * - `busy`: the device was occupied and took nothing.
 * - `api-off`: the local HTTP API v2 (key `hai`) is switched off.
 * - `too-long`: the request does not fit into what the device's web server reads.
 * - `unrecognised`: a refusal in words that nobody has seen yet.
 */
export type Refusal =
  | { readonly reason: "read-only"; readonly sentence: string }
  | {
      readonly reason: "out-of-range";
      readonly value: number;
      readonly min: number;
      readonly max: number;
      readonly sentence: string;
    }
  | { readonly reason: "wrong-type"; readonly expected: string; readonly sentence: string }
  | { readonly reason: "null-not-allowed"; readonly sentence: string }
  | { readonly reason: "invalid-json"; readonly verdict: string; readonly sentence: string }
  | { readonly reason: "not-allowed-here"; readonly over: string; readonly sentence: string }
  | { readonly reason: "domain-rule"; readonly sentence: string }
  | { readonly reason: "unknown-key"; readonly sentence: string }
  | { readonly reason: "busy"; readonly sentence: string }
  | { readonly reason: "api-off"; readonly sentence: string }
  | { readonly reason: "too-long"; readonly sentence: string }
  | { readonly reason: "unrecognised"; readonly sentence: string };

/** The word that tells a {@link Refusal} from the others. */
export type RefusalReason = Refusal["reason"];
