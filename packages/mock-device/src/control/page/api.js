import { byId, element } from "./dom.js";

/** @typedef {import("../live-state.js").LiveState} LiveState */
/** @typedef {import("../../device/request-log.js").SeenRequest} SeenRequest */

/**
 * Asks the API; `undefined` while nobody answers, of which the state of the stream tells.
 *
 * @param {string} name
 * @returns {Promise<any>}
 */
export async function ask(name) {
  const response = await fetch(`api/${name}`).catch(() => undefined);
  return response?.ok ? response.json() : undefined;
}

/** @type {(state: LiveState) => void} */
let show = () => undefined;
let shown = 0;

/**
 * Shows a state unless a newer one is shown already: answers and the stream overtake each other.
 *
 * @param {LiveState} state
 */
function showNewer(state) {
  if (state.revision <= shown) return;
  shown = state.revision;
  show(state);
}

/**
 * Has something done, and shows what came of it.
 *
 * @param {string} name
 * @param {unknown} [body]
 */
export async function act(name, body = {}) {
  tell("");
  try {
    const headers = { "Content-Type": "application/json" };
    const response = await fetch(`api/${name}`, { method: "POST", headers, body: JSON.stringify(body) });
    const answer = await response.json();
    if (response.ok) showNewer(answer);
    else tell(answer.error);
  } catch {
    tell("The simulator does not answer.");
  }
}

/** @param {string} text */
function tell(text) {
  const notice = byId("notice");
  notice.replaceChildren();
  if (text === "") return;
  const close = element("button", { type: "button" }, "Close");
  close.addEventListener("click", () => notice.replaceChildren());
  notice.append(element("p", {}, text), close);
}

/**
 * Follows the simulation. A stream that breaks, as while the device restarts, begins anew by itself.
 *
 * @param {{
 *   state: (state: LiveState) => void,
 *   requests: (newestFirst: readonly SeenRequest[]) => void,
 *   request: (seen: SeenRequest) => void,
 *   link: (connected: boolean) => void,
 * }} listeners
 */
export function follow(listeners) {
  show = listeners.state;
  const events = new EventSource("api/events");
  events.addEventListener("state", ({ data }) => showNewer(JSON.parse(data)));
  for (const name of /** @type {const} */ (["requests", "request"])) {
    events.addEventListener(name, ({ data }) => listeners[name](JSON.parse(data)));
  }
  events.addEventListener("open", () => {
    // Another simulator may answer at this address now, and count anew.
    shown = 0;
    listeners.link(true);
  });
  events.addEventListener("error", () => {
    listeners.link(false);
    if (events.readyState !== EventSource.CLOSED) return;
    setTimeout(() => follow(listeners), 1000);
  });
}
