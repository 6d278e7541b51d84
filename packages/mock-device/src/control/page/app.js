import { act, ask, follow } from "./api.js";
import { radios, setting, slider, toggle } from "./controls.js";
import { byId, element, setText, showTerms } from "./dom.js";
import { startFaults } from "./faults.js";
import { showPower, startPlot } from "./plot.js";
import { showRequest, showRequests, startRequests } from "./requests.js";
import { showStatus } from "./status.js";
import { showValues, startValues } from "./values.js";
import { carName, power } from "./words.js";

/** @typedef {import("./api.js").LiveState} LiveState */
/** @typedef {import("../choices.js").Choices} Choices */
/** @typedef {(state: LiveState) => void} Show */

/**
 * @param {Choices} choices
 * @returns {Show}
 */
function startCar({ cars, settings }) {
  let model = "";
  const names = Object.keys(cars);
  const showModel = radios(
    "car",
    names.map((name) => [name, carName(name)]),
    (name) => {
      model = name;
    },
  );
  model = names.at(-1) ?? "";
  showModel(model);
  slider("soc");
  byId("plug").addEventListener("click", () => {
    const stateOfCharge = byId("soc", HTMLInputElement).valueAsNumber / 100;
    void act("plug", { car: model, stateOfCharge });
  });
  byId("unplug").addEventListener("click", () => void act("unplug"));
  const card = byId("card", HTMLSelectElement);
  const slots = Array.from({ length: 10 }, (_, place) => String(place + 1));
  card.append(
    ...slots.map((slot) => element("option", { value: slot }, `Card ${slot}`)),
    element("option", { value: "unknown" }, "An unknown card"),
  );
  byId("tap").addEventListener("click", () => {
    void act("tap", { card: card.value === "unknown" ? "unknown" : Number(card.value) });
  });
  const showAccess = setting("acs", settings["acs"]);
  return ({ car, charger }) => {
    setText(byId("plug"), car === null ? "Plug in" : "Plug in another");
    byId("unplug").setAttribute("aria-disabled", String(car === null));
    if (charger === null) return;
    showAccess(charger.access);
    const { transaction } = charger;
    const by = transaction ? `by card ${transaction}` : "without a card";
    setText(byId("transaction"), transaction === null ? "Nobody has released charging." : `Released ${by}.`);
  };
}

/**
 * @param {Choices} choices
 * @returns {Show}
 */
function startSettings({ settings, currentA }) {
  const amp = byId("amp", HTMLInputElement);
  if (currentA.min !== undefined) amp.min = String(currentA.min);
  if (currentA.max !== undefined) amp.max = String(currentA.max);
  const showCurrent = slider("amp", (value) => act("set", { amp: value }));
  const showForce = setting("frc", settings["frc"]);
  const showLogic = setting("lmo", settings["lmo"]);
  const showPhases = setting("psm", settings["psm"]);
  return ({ charger }) => {
    if (charger === null) return;
    showCurrent(charger.requestedCurrentA);
    showForce(charger.force);
    showLogic(charger.logic);
    showPhases(charger.phaseMode);
  };
}

/** @returns {Show} */
function startHouse() {
  const names = /** @type {const} */ (["pvW", "loadW", "batteryW"]);
  const shows = names.map((name) => slider(name, (value) => act("house", { [name]: value })));
  const showFeeds = toggle(byId("feedsChargers", HTMLInputElement), (on) => {
    void act("house", { feedsChargers: on });
  });
  const showAmbient = slider("ambientCelsius", (value) => act("world", { ambientCelsius: value }));
  return ({ house, world }) => {
    for (const [place, name] of names.entries()) shows[place]?.(house[name]);
    showFeeds(house.feedsChargers);
    showAmbient(world?.ambientCelsius ?? null);
    const way = house.gridW < 0 ? "feeding in" : "drawing";
    setText(byId("grid"), `${way} ${power(Math.abs(house.gridW))}`);
  };
}

/** @returns {Show} */
function startDevice() {
  for (const button of document.querySelectorAll("[data-advance]")) {
    const ms = Number(button.getAttribute("data-advance"));
    button.addEventListener("click", () => void act("advance", { ms }));
  }
  byId("reboot").addEventListener("click", () => void act("reboot"));
  return ({ interfaces }) => {
    const entries = Object.entries(interfaces);
    byId("interfaces-title").hidden = entries.length === 0;
    showTerms(byId("interfaces"), entries);
  };
}

/** @param {boolean} connected */
function showLink(connected) {
  const link = byId("link");
  link.dataset["link"] = connected ? "live" : "waiting";
  setText(link, connected ? "Live" : "No connection, trying again");
}

/**
 * Shows what belongs to this device. Another one at the same address has other choices.
 *
 * @param {LiveState["device"]} device
 */
function showDevice({ kind, profile }) {
  const { dataset } = document.body;
  if (dataset["profile"] === profile) return;
  if (dataset["profile"] !== undefined) location.reload();
  dataset["profile"] = profile;
  dataset["kind"] = kind;
  document.title = `${profile} simulator`;
  byId("main").hidden = false;
  const other = kind === "charger" ? ".controller" : ".charger";
  for (const part of document.querySelectorAll(other)) part.setAttribute("hidden", "");
}

async function start() {
  /** @type {Choices | undefined} */
  const choices = await ask("choices");
  if (choices === undefined) {
    showLink(false);
    setTimeout(start, 1000);
    return;
  }
  startPlot();
  startRequests();
  startValues();
  const shows = [
    startCar(choices),
    startSettings(choices),
    startHouse(),
    startDevice(),
    startFaults(choices.faults),
  ];
  follow({
    state: (state) => {
      showDevice(state.device);
      showStatus(state);
      for (const show of shows) show(state);
      void showPower(state);
      void showValues();
    },
    requests: showRequests,
    request: showRequest,
    link: showLink,
  });
}

void start();
