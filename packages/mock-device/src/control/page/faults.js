import { act } from "./api.js";
import { toggle } from "./controls.js";
import { byId, element, setText } from "./dom.js";

/** @typedef {import("../choices.js").Choices} Choices */
/** @typedef {import("./api.js").LiveState} LiveState */

/**
 * Shows a switch for each fault.
 *
 * @param {Choices["faults"]} faults
 * @returns {(state: LiveState) => void}
 */
export function startFaults(faults) {
  const lasting = byId("lasting", HTMLSelectElement);
  const shows = Object.entries(faults).map(([name, { place, summary, report }]) => {
    const input = element("input", { type: "checkbox", role: "switch", "aria-describedby": `about-${name}` });
    const struck = element("span", {});
    const link = element("a", { href: addressOf(report), target: "_blank", rel: "noreferrer" }, report);
    byId("faults").append(
      element(
        "li",
        {},
        element("label", { class: "switch" }, input, element("span", {}, name)),
        element("p", { id: `about-${name}` }, summary),
        element("p", { class: "hint" }, `${place} · `, link, struck),
      ),
    );
    const show = toggle(input, (on) => {
      void (on ? act("faults", { name, options: JSON.parse(lasting.value) }) : act("faults/clear", { name }));
    });
    return (/** @type {LiveState} */ state) => {
      const active = state.faults.filter((fault) => fault.name === name);
      const times = active.reduce((sum, fault) => sum + fault.struck, 0);
      show(active.length > 0);
      setText(struck, times > 0 ? ` · struck ${times}×` : "");
    };
  });
  byId("clear-faults").addEventListener("click", () => void act("faults/clear"));
  return (state) => {
    for (const show of shows) show(state);
  };
}

/**
 * Address of a report such as `evcc-io/evcc#13726` or `marq24/ha-goecharger-api2 PR#105`.
 *
 * @param {string} report
 */
function addressOf(report) {
  const [, repository, pull, number] = /^(\S+?)( PR)?#(\d+)$/.exec(report) ?? [];
  return `https://github.com/${repository}/${pull ? "pull" : "issues"}/${number}`;
}
