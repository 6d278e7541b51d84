import type { KeyType } from "@goe/core/keys";
import { expect, it } from "vitest";
import { readForm } from "../../src/writing/read-form.js";

const text: KeyType = { kind: "string" };
const bool: KeyType = { kind: "bool" };
const place = (name: number | string, type: KeyType) => ({
  place: name,
  field: String(name),
  summary: "A place of the tests.",
  type,
  nullable: false,
  optional: false,
});
const card: KeyType = {
  kind: "struct",
  name: "Card",
  layout: "object",
  places: [place("name", text), place("cardId", bool)],
};
const row: KeyType = {
  kind: "struct",
  name: "Row",
  layout: "array",
  places: [place(0, text), place(1, bool)],
};

it.each([
  ["a secret", "abc", bool, true],
  ["an empty secret", "", bool, false],
  ["a plain switch", false, bool, false],
  ["a card", { name: "Anna", cardId: "04AB" }, card, { name: "Anna", cardId: true }],
  ["a member that the type lacks", { colour: "red" }, card, { colour: "red" }],
  ["a row", ["Anna", "04AB"], row, ["Anna", true]],
  ["another kind of value", 5, card, 5],
])("%s", (_, written, type, shown) => {
  expect(readForm(written, type)).toEqual(shown);
});
