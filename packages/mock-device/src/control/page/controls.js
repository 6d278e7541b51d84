import { act } from "./api.js";
import { byId, element, setText } from "./dom.js";
import { number, valueName } from "./words.js";

/** @typedef {import("@goe/core/keys").EnumValueInfo} EnumValueInfo */

// A slider sends while it moves, but not each pixel.
const sendEveryMs = 150;

/**
 * A slider, with its value beside its label.
 *
 * @param {string} id
 * @param {(value: number) => Promise<void>} [send]
 * @returns {(value: number | null) => void} shows what the device has
 */
export function slider(id, send) {
  const input = byId(id, HTMLInputElement);
  const shown = element("output", { for: id, "aria-live": "off" });
  document.querySelector(`label[for="${id}"]`)?.append(shown);
  const unit = input.dataset["unit"] ?? "";
  const [min, max] = [Number(input.min), Number(input.max)];
  const share = (/** @type {number} */ value) => (value - min) / (max - min);
  const percent = (/** @type {number} */ part) => `${part * 100}%`;
  const tell = () => {
    const { valueAsNumber } = input;
    const text = unit === "W" ? `${number(valueAsNumber / 1000, 1)} kW` : `${number(valueAsNumber)} ${unit}`;
    setText(shown, text);
    input.setAttribute("aria-valuetext", text);
    // The track is filled from zero on, or from its beginning.
    const [from = "", to = ""] = [share(Math.max(0, min)), share(valueAsNumber)]
      .sort((a, b) => a - b)
      .map(percent);
    input.style.setProperty("--from", from);
    input.style.setProperty("--to", to);
  };
  let pending = false;
  const sendWhileItMoves = async () => {
    pending = true;
    for (let sent = Number.NaN; sent !== input.valueAsNumber; ) {
      await new Promise((resolve) => setTimeout(resolve, sendEveryMs));
      sent = input.valueAsNumber;
      await send?.(sent);
    }
    pending = false;
  };
  input.addEventListener("input", () => {
    tell();
    if (!pending) void sendWhileItMoves();
  });
  tell();
  return (value) => {
    if (pending || value === null || value === input.valueAsNumber) return;
    input.valueAsNumber = value;
    tell();
  };
}

/**
 * Fills a fieldset with one radio button per choice.
 *
 * @param {string} id
 * @param {readonly (readonly [value: string, label: string])[]} choices
 * @param {(value: string) => void} send
 * @returns {(value: string) => void} shows what the device has
 */
export function radios(id, choices, send) {
  const buttons = choices.map(([value]) => {
    const button = element("input", { type: "radio", name: id, value });
    button.addEventListener("change", () => send(value));
    return button;
  });
  const labels = choices.map(([, label], place) =>
    element("label", {}, buttons[place] ?? "", element("span", {}, label)),
  );
  byId(id).append(element("div", { class: "segments" }, ...labels));
  return (value) => {
    for (const button of buttons) button.checked = button.value === value;
  };
}

/**
 * Radio buttons for a setting of the device that is an enum, with the meaning of the one that is chosen.
 *
 * @param {string} key
 * @param {readonly EnumValueInfo[] | undefined} values
 * @returns {(reading: import("../named-number.js").NamedNumber) => void}
 */
export function setting(key, values = []) {
  const hint = element("p", { class: "hint" });
  const show = radios(
    key,
    values.map(({ value, name }) => [String(value), valueName(name)]),
    (value) => void act("set", { [key]: Number(value) }),
  );
  byId(key).append(hint);
  return ({ value, meaning }) => {
    show(String(value));
    setText(hint, meaning);
  };
}

/**
 * A switch.
 *
 * @param {HTMLInputElement} input
 * @param {(on: boolean) => void} send
 * @returns {(on: boolean) => void}
 */
export function toggle(input, send) {
  input.addEventListener("change", () => send(input.checked));
  return (on) => {
    if (input.checked !== on) input.checked = on;
  };
}
