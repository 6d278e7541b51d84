import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseRefusal } from "../../src/writing/parse-refusal.js";
import { keySentences, requestSentences } from "./refused-sentences.js";

const requests = requestSentences.map(([, thread, sentence, reason]) => [thread, sentence, reason] as const);

describe("a device's own sentence", () => {
  it.each([...keySentences, ...requests])("of %s is understood: %s", (_, sentence, reason) => {
    expect(parseRefusal(sentence)).toEqual({ ...reason, sentence });
  });

  it.each<[sentence: string, numbers: object]>([
    ["tof: failed: Value -800 exceeds range -720 to 720 (-800)", { value: -800, min: -720, max: 720 }],
    ["spl3: failed: Value -1.5 exceeds range 0 to 3.4e38 (-1.5)", { value: -1.5, min: 0, max: 3.4e38 }],
    ["c0e: failed: Value 1e+21 exceeds range 0 to 5 (1e+21)", { value: 1e21, min: 0, max: 5 }],
  ])("names its bounds whatever their form: %s", (sentence, numbers) => {
    expect(parseRefusal(sentence)).toEqual({ reason: "out-of-range", ...numbers, sentence });
  });

  it.each(keySentences.filter(([, sentence]) => sentence.endsWith(")")))(
    "of %s means the same whatever value it echoes: %s",
    (_, sentence, reason) => {
      const head = sentence.slice(0, sentence.lastIndexOf(" (") + 1);
      const echoes = fc.oneof(
        fc.constantFrom("value must be bool", "null not allowed", "api lock", "Value 1 exceeds range 2 to 3"),
        fc.string(),
        fc.json(),
      );
      fc.assert(
        fc.property(echoes, (echo) => {
          // A device that was sent brackets echoes brackets.
          const said = `${head}(${JSON.stringify(`(${echo}) (`)})`;
          expect(parseRefusal(said)).toEqual({ ...reason, sentence: said });
        }),
      );
    },
  );

  it.each([
    "",
    "no",
    "amp: I do not feel like it",
    "the device answered false",
    "toString",
    "value must be ",
    "Value six exceeds",
  ])("in words that nobody has seen is unrecognised: %j", (sentence) => {
    expect(parseRefusal(sentence)).toEqual({ reason: "unrecognised", sentence });
  });

  it("is always kept as it is, whatever it says", () => {
    const words = fc.constantFrom(...keySentences.map(([, sentence]) => sentence), "Value", "(", ")", " ");
    const sentences = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(words).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(sentences, (sentence) => {
        const refusal = parseRefusal(sentence);
        expect(refusal.sentence).toBe(sentence);
        for (const part of Object.values(refusal)) expect(part).toEqual(expect.anything());
      }),
    );
  });
});
