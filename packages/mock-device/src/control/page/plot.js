import { ask } from "./api.js";
import { byId, element, setText } from "./dom.js";
import { number, power } from "./words.js";

/** @typedef {import("./api.js").LiveState} LiveState */
/** @typedef {"carW" | "pvW" | "gridW"} Channel */

const seconds = 1800;
const margin = { top: 8, right: 4, bottom: 22, left: 30 };
/** @type {readonly (readonly [channel: Channel, name: string])[]} */
const channels = [
  ["carW", "Car"],
  ["pvW", "Solar"],
  ["gridW", "Grid"],
];

/** @type {Record<Channel, number[]>} */
let series = { carW: [], pvW: [], gridW: [] };
/** Seconds that the series has seen; below 0 before it is there. */
let seen = -1;
let asking = false;

/** Begins to draw, now and whenever the place changes. */
export function startPlot() {
  byId("legend").append(
    ...channels.map(([channel, name]) =>
      element("li", { class: channel }, element("span", {}, name), " ", element("strong", {})),
    ),
  );
  new ResizeObserver(draw).observe(byId("plot"));
}

/** @param {LiveState} state */
export async function showPower(state) {
  const { pvW, gridW } = state.house;
  const now = { carW: state.charger?.powerW ?? state.house.carW, pvW, gridW };
  for (const [place, [channel]] of channels.entries()) {
    const value = byId("legend").children[place]?.lastElementChild;
    if (value) setText(value, power(now[channel]));
  }
  if (state.seconds === seen + 1 && seen >= 0) {
    seen = state.seconds;
    for (const [channel] of channels) series[channel] = [...series[channel], now[channel]].slice(-seconds);
  } else if (state.seconds !== seen && !asking) await askAll();
  draw();
}

// After a jump of time, and when the stream was broken.
async function askAll() {
  asking = true;
  const all = await ask("history");
  asking = false;
  if (all === undefined) return;
  seen = all.seconds;
  series = all;
}

function draw() {
  const place = byId("plot");
  const { clientWidth: width, clientHeight: height } = place;
  if (width === 0) return;
  const all = channels.flatMap(([channel]) => series[channel]);
  const step = niceStep(Math.max(2000, ...all), Math.min(0, ...all));
  const top = Math.ceil(Math.max(2000, ...all) / step) * step;
  const bottom = Math.floor(Math.min(0, ...all) / step) * step;
  const x = (/** @type {number} */ second) =>
    margin.left + (second / seconds) * (width - margin.left - margin.right);
  const y = (/** @type {number} */ watts) =>
    margin.top + ((top - watts) / (top - bottom)) * (height - margin.top - margin.bottom);
  const picture = svg("svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "img" });
  picture.setAttribute("aria-label", inOneSentence());
  for (let watts = bottom; watts <= top; watts += step) {
    picture.append(
      svg("path", { class: watts === 0 ? "zero" : "rule", d: `M${x(0)} ${y(watts)}H${x(seconds)}` }),
      svg(
        "text",
        { x: margin.left - 6, y: y(watts) + 4, class: "end" },
        number(watts / 1000, step < 1000 ? 1 : 0),
      ),
    );
  }
  for (const minutes of [30, 20, 10, 0]) {
    const anchor = minutes === 30 ? "start" : minutes === 0 ? "end" : "middle";
    const text = minutes === 0 ? "now" : `−${minutes} min`;
    picture.append(svg("text", { x: x(seconds - minutes * 60), y: height - 4, class: anchor }, text));
  }
  const [car, ...others] = channels.map(([channel]) => ({ channel, line: lineOf(series[channel], x, y) }));
  if (car?.line) {
    const first = x(seconds - series.carW.length);
    picture.append(svg("path", { class: "area carW", d: `${car.line}V${y(0)}H${first}Z` }));
  }
  for (const { channel, line } of [...others, ...(car ? [car] : [])]) {
    picture.append(svg("path", { class: `line ${channel}`, d: line }));
  }
  place.replaceChildren(picture);
}

/**
 * @param {readonly number[]} powers
 * @param {(second: number) => number} x
 * @param {(watts: number) => number} y
 */
function lineOf(powers, x, y) {
  const first = seconds - powers.length;
  return powers
    .map(
      (watts, second) => `${second === 0 ? "M" : "L"}${x(first + second).toFixed(1)} ${y(watts).toFixed(1)}`,
    )
    .join("");
}

/**
 * A step of 1, 2 or 5 kW and their tenfolds, for some nine lines.
 *
 * @param {number} top
 * @param {number} bottom
 */
function niceStep(top, bottom) {
  const rough = (top - bottom) / 9;
  const ten = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 5].find((factor) => factor * ten >= rough) ?? 10) * ten;
}

function inOneSentence() {
  const parts = channels.map(([channel, name]) => `${name} ${power(series[channel].at(-1) ?? 0)}`);
  return `Power now: ${parts.join(", ")}. Highest of the car: ${power(Math.max(0, ...series.carW))}.`;
}

/**
 * @param {string} tag
 * @param {Readonly<Record<string, string | number>>} attributes
 * @param {string} [text]
 */
function svg(tag, attributes, text = "") {
  const created = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) created.setAttribute(name, String(value));
  created.textContent = text;
  return created;
}
