import { isRecord } from "../src/mutate/tree.js";

const topKeys = ["name", "description", "body", "title", "labels", "assignees", "projects", "type"];
const attributesOf: Readonly<Record<string, readonly string[]>> = {
  markdown: ["value"],
  textarea: ["label", "description", "placeholder", "value", "render"],
  input: ["label", "description", "placeholder", "value"],
  dropdown: ["label", "description", "multiple", "options", "default"],
  checkboxes: ["label", "description", "options"],
};

const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";

function* strangers(at: string, node: object, known: readonly string[]): Generator<string> {
  for (const name of Object.keys(node)) if (!known.includes(name)) yield `${at}: "${name}" is not known here`;
}

function* twins(at: string, texts: readonly unknown[]): Generator<string> {
  for (const [index, text] of texts.entries()) {
    if (text !== undefined && texts.indexOf(text) < index) yield `${at}: ${String(text)} is there twice`;
  }
}

/** What GitHub would not show of an issue form, as far as it is known from its documentation; empty for a sound form. */
export function formProblems(form: unknown): string[] {
  return [...problemsOf(form)];
}

function* problemsOf(form: unknown): Generator<string> {
  if (!isRecord(form)) return yield "form: no mapping";
  yield* strangers("form", form, topKeys);
  for (const name of ["name", "description"]) if (!isText(form[name])) yield `form: no ${name}`;
  const body: readonly unknown[] = Array.isArray(form["body"]) ? form["body"] : [];
  if (!body.some((item) => isRecord(item) && item["type"] !== "markdown"))
    yield "form: body asks for nothing";
  for (const [index, item] of body.entries()) yield* problemsOfItem(`body ${index}`, item);
  const items = body.filter(isRecord);
  yield* twins(
    "ids",
    items.map(({ id }) => id),
  );
  const labels = items.map(({ attributes }) => (isRecord(attributes) ? attributes["label"] : undefined));
  yield* twins("labels", labels);
}

function* problemsOfItem(at: string, item: unknown): Generator<string> {
  if (!isRecord(item)) return yield `${at}: no mapping`;
  yield* strangers(at, item, ["type", "id", "attributes", "validations"]);
  const { type, id, attributes, validations } = item;
  const known = typeof type === "string" ? attributesOf[type] : undefined;
  if (known === undefined) return yield `${at}: ${String(type)} is no type of an element`;
  if (!isRecord(attributes)) return yield `${at}: no attributes`;
  yield* strangers(`${at} attributes`, attributes, known);
  const named = type === "markdown" ? "value" : "label";
  if (!isText(attributes[named])) yield `${at}: no ${named}`;
  if (type !== "markdown" && (typeof id !== "string" || !/^[\w-]+$/.test(id)))
    yield `${at}: no id of word characters`;
  if (validations !== undefined) {
    if (!isRecord(validations) || typeof validations["required"] !== "boolean")
      yield `${at}: required is not yes or no`;
    if (type === "markdown") yield `${at}: a text cannot be required`;
  }
  if (known.includes("options")) yield* problemsOfOptions(`${at} options`, type, attributes["options"]);
}

/** Bare yes, no and numbers are no texts to the YAML of GitHub, and it keeps None for itself. */
function* problemsOfOptions(at: string, type: unknown, options: unknown): Generator<string> {
  if (!Array.isArray(options) || options.length === 0) return yield `${at}: none`;
  const texts: readonly unknown[] =
    type === "checkboxes"
      ? options.map((option) => (isRecord(option) ? option["label"] : undefined))
      : options;
  for (const text of texts)
    if (!isText(text) || /^(none|yes|no|true|false)$/i.test(text))
      yield `${at}: ${String(text)} is no option`;
  yield* twins(at, texts);
}
