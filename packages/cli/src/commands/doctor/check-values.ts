import type { GoeCharger, GoeController, GoeProtocolError } from "@goe/core";
import { enumFields } from "@goe/core/keys";
import { amount } from "./check-keys.js";
import { code, type Finding } from "./finding.js";

/** Reads all components of a device: values of wrong shapes, and numbers of enums that have no word. */
export async function checkValues(device: GoeCharger | GoeController): Promise<readonly Finding[]> {
  const readings =
    device.kind === "charger"
      ? device.supportedComponents.map(async (name) =>
          device.get(await device.component(name), { lenient: true }),
        )
      : device.supportedComponents.map(async (name) =>
          device.get(await device.component(name), { lenient: true }),
        );
  const all = await Promise.all(readings);
  const issues = new Map(all.flatMap((reading) => reading.issues).map((issue) => [issue.key, issue]));
  const words = new Set(all.flatMap(({ value }) => unknownWords(value)));
  return [shapeFinding([...issues.values()]), enumFinding([...words])];
}

function shapeFinding(issues: readonly GoeProtocolError[]): Finding {
  const topic = "shapes";
  // Keys that are missing are another finding.
  const wrong = issues.filter((issue) => issue.code === "wrong-shape");
  if (wrong.length === 0) return { topic, verdict: "ok", text: "Every value has the shape that it should." };
  return {
    topic,
    verdict: "problem",
    text: `${amount(wrong.length, "value")} ${wrong.length === 1 ? "has" : "have"} another shape than expected.`,
    advice: "Commands that read them fail. Post this report.",
    details: wrong.map(({ place = "", expected, received }) => {
      // Nothing is told of the values of secret keys.
      const got = received === undefined ? "" : `, got ${code(excerpt(received))}`;
      return `${code(place)}: expected ${expected}${got}`;
    }),
  };
}

function excerpt(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function enumFinding(words: readonly string[]): Finding {
  const topic = "words";
  if (words.length === 0)
    return { topic, verdict: "ok", text: "Every number of a list of words has its word." };
  return {
    topic,
    verdict: "note",
    text: `${amount(words.length, "number")} ${words.length === 1 ? "stands" : "stand"} for a word that this version of goe does not know.`,
    advice: "Update goe; if they stay unknown, post this report and what the device was doing.",
    details: words,
  };
}

/** Fields of enums, at any depth, whose numbers have no word: `` `carState`: 9 ``. */
function unknownWords(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(unknownWords);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([field, member]) => {
    const [, number] = typeof member === "string" ? (/^unknown:(.+)$/.exec(member) ?? []) : [];
    if (number !== undefined && enumFields.includes(field)) return [`${code(field)}: ${number}`];
    return unknownWords(member);
  });
}
