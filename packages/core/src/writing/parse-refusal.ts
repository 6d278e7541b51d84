import type { Refusal } from "./refusal.js";

type Parser = readonly [pattern: RegExp, read: (match: readonly string[], sentence: string) => Refusal];

// Literals: goecharger/go-eCharger-API-v2#4, #20, #81, #86, #153, #303, evcc-io/evcc#15952, goecharger/go-eCharger-API-v1#64
// and the vendor's MQTT page, where the sentences lack the key in front and the brackets around the value.
const parsers: readonly Parser[] = [
  [/without setter/, (_, sentence) => ({ reason: "read-only", sentence })],
  [/not allowed from (\w+)/, ([, over = ""], sentence) => ({ reason: "not-allowed-here", over, sentence })],
  [/invalid json (\w+)/, ([, verdict = ""], sentence) => ({ reason: "invalid-json", verdict, sentence })],
  [
    /Value ([-+.\de]+) exceeds range ([-+.\de]+) to ([-+.\de]+)/,
    ([, ...numbers], sentence) => {
      const [value = 0, min = 0, max = 0] = numbers.map(Number);
      return { reason: "out-of-range", value, min, max, sentence };
    },
  ],
  [/null not allowed/, (_, sentence) => ({ reason: "null-not-allowed", sentence })],
  [
    // "value must be uint8_t (-1)", over MQTT "value must be string 0"
    /value must be ((?:null or )?\w+)/,
    ([, expected = ""], sentence) => ({ reason: "wrong-type", expected, sentence }),
  ],
  [/api lock/, (_, sentence) => ({ reason: "busy", sentence })],
  [/RESULT_TRUNC|too long/i, (_, sentence) => ({ reason: "too-long", sentence })],
  [/This URI does not exist|matches the given URI/, (_, sentence) => ({ reason: "api-off", sentence })],
  [/: failed: /, (_, sentence) => ({ reason: "domain-rule", sentence })],
];

/**
 * What a device's own sentence about a write says, with or without the key in front of it. `clean` takes out what must
 * not be shown; the sentence is understood first, as a secret may be one of its words.
 */
export function parseRefusal(sentence: string, clean = (text: string): string => text): Refusal {
  // The value that the device echoes may hold any words; it stands last.
  const words = sentence.replace(/ \(.*\)$/s, "");
  for (const [pattern, read] of parsers) {
    const match = pattern.exec(words);
    if (match !== null) return read(match.map(clean), clean(sentence));
  }
  return { reason: "unrecognised", sentence: clean(sentence) };
}
