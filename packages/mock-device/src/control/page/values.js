import { act, ask } from "./api.js";
import { byId, showTerms } from "./dom.js";

let asking = false;

/** Lets keys be looked for and written. */
export function startValues() {
  byId("values").addEventListener("toggle", () => void showValues());
  byId("filter").addEventListener("input", () => void showValues());
  byId("write", HTMLFormElement).addEventListener("submit", (event) => {
    event.preventDefault();
    const text = byId("value", HTMLInputElement).value;
    void act("set", { [byId("key", HTMLInputElement).value]: asJson(text) });
  });
}

/** Shows all values, while somebody looks. */
export async function showValues() {
  if (asking || !byId("values", HTMLDetailsElement).open) return;
  asking = true;
  const values = await ask("values");
  asking = false;
  if (values === undefined) return;
  const wanted = byId("filter", HTMLInputElement).value.trim().toLowerCase();
  const shown = Object.entries(values).filter(([key]) => key.toLowerCase().includes(wanted));
  showTerms(
    byId("value-list"),
    shown.map(([key, value]) => [key, JSON.stringify(value)]),
  );
}

// What is no JSON is meant as text: nobody types the quotes.
/** @param {string} text */
function asJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
