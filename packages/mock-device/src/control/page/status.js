import { byId, element, setText, showTerms } from "./dom.js";
import { carName, duration, energy, number, power, withUnit } from "./words.js";

/** @typedef {import("./api.js").LiveState} LiveState */
/** @typedef {import("../charger-reading.js").ChargerReading} ChargerReading */

/** @type {Readonly<Record<string, string>>} */
const carStates = {
  unknownOrError: "Unknown",
  idle: "No car",
  charging: "Charging",
  waitCar: "Waiting for the car",
  complete: "Not charging",
  error: "Error",
  initializing: "Starting",
};

/** @param {LiveState} state */
export function showStatus(state) {
  const { device, charger, categories } = state;
  const kind = device.kind === "charger" ? "charger" : "Controller";
  const model = device.kind === "charger" ? ` ${device.model}` : "";
  setText(byId("title"), `go-e ${kind}${model} simulator`);
  setText(byId("device"), `${device.profile} · firmware ${device.firmware} · ${device.platform}`);
  setText(byId("clock"), device.local?.replace("T", " ").replace(/\.\d+/, "") ?? device.utc ?? "–");
  setText(byId("uptime"), duration(device.uptimeMs));
  if (charger !== null) showCharger(charger, state);
  if (categories !== null) showCategories(state, categories);
}

/**
 * @param {ChargerReading} charger
 * @param {LiveState} state
 */
function showCharger(charger, { car, world }) {
  const { carState, reason, error } = charger;
  const known = carState.name === null ? undefined : carStates[carState.name];
  // "Complete" is what devices call a car that is full, paused or forced off alike; only one of the three is.
  const headline = carState.name === "complete" && car?.full === true ? "Car is full" : known;
  setText(byId("headline-text"), headline ?? `State ${carState.value ?? "unknown"}`);
  setText(byId("reason"), error.value ? error.meaning : reason.meaning);
  setText(byId("power"), power(charger.powerW));
  byId("lamp").dataset["lamp"] = carState.name ?? "off";
  showBattery(car);
  showBars(
    byId("phases"),
    charger.phases.map(({ voltageV, currentA, powerW, connected }, phase) => ({
      name: `L${phase + 1}`,
      texts: [withUnit(voltageV, "V"), withUnit(currentA, "A", 1), power(powerW)],
      share: Math.min(1, (currentA ?? 0) / 32),
      kind: connected ? "on" : "off",
    })),
  );
  showTerms(byId("facts"), [
    ["Session", energy(charger.sessionWh)],
    ["Total", energy(charger.totalWh)],
    ["Offered", withUnit(charger.offeredCurrentA, "A")],
    ["Hottest sensor", withUnit(charger.temperatureCelsius, "°C", 1)],
    ["modelStatus", `${reason.value ?? "–"}`],
    ["Cable", withUnit(world?.cableA ?? null, "A")],
  ]);
}

/** @param {LiveState["car"]} car */
function showBattery(car) {
  byId("battery").hidden = car === null;
  if (car === null) return;
  setText(byId("battery-text"), `${carName(car.model)}, ${number(car.stateOfCharge * 100, 1)} %`);
  byId("battery-bar", HTMLProgressElement).value = car.stateOfCharge;
}

/**
 * @param {LiveState} state
 * @param {NonNullable<LiveState["categories"]>} categories
 */
function showCategories({ house }, categories) {
  const feedsIn = house.gridW < 0;
  setText(byId("headline-text"), feedsIn ? "Into the grid" : "From the grid");
  setText(byId("reason"), feedsIn ? "The house has more than it uses." : "The house uses more than it has.");
  setText(byId("power"), power(Math.abs(house.gridW)));
  byId("lamp").dataset["lamp"] = feedsIn ? "charging" : "waitCar";
  const largest = Math.max(1000, ...categories.map(({ powerW }) => Math.abs(powerW ?? 0)));
  showBars(
    byId("categories"),
    categories.map(({ name, powerW, energyInWh, energyOutWh }) => ({
      name,
      texts: [power(powerW), `in ${energy(energyInWh)}`, `out ${energy(energyOutWh)}`],
      share: Math.abs(powerW ?? 0) / largest,
      kind: (powerW ?? 0) < 0 ? "out" : "on",
    })),
  );
}

/**
 * @param {HTMLElement} list
 * @param {readonly { name: string, texts: readonly string[], share: number, kind: string }[]} rows
 */
function showBars(list, rows) {
  while (list.children.length > rows.length) list.lastChild?.remove();
  for (const [place, { name, texts, share, kind }] of rows.entries()) {
    if (list.children[place] === undefined) {
      const cells = texts.map(() => element("span", {}));
      list.append(element("li", {}, element("b", {}), element("i", {}), ...cells));
    }
    const row = list.children[place];
    if (!(row instanceof HTMLElement)) continue;
    row.dataset["kind"] = kind;
    row.style.setProperty("--share", `${share * 100}%`);
    const [title, , ...cells] = row.children;
    if (title !== undefined) setText(title, name);
    for (const [index, cell] of cells.entries()) setText(cell, texts[index] ?? "");
  }
}
