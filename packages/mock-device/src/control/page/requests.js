import { byId, element, setText } from "./dom.js";

/** @typedef {import("./api.js").SeenRequest} SeenRequest */

const mostShown = 200;
let unexpected = 0;
let total = 0;

/** Lets the log show only what is unexpected. */
export function startRequests() {
  const only = byId("only-unexpected", HTMLInputElement);
  only.addEventListener("change", () => {
    byId("requests").toggleAttribute("data-only-unexpected", only.checked);
    showCount();
  });
}

/** @param {readonly SeenRequest[]} newestFirst */
export function showRequests(newestFirst) {
  byId("requests").replaceChildren(...newestFirst.map(rowOf));
  total = newestFirst.length;
  unexpected = newestFirst.filter((seen) => seen.unexpected !== undefined).length;
  showCount();
}

/** @param {SeenRequest} seen */
export function showRequest(seen) {
  const list = byId("requests");
  list.prepend(rowOf(seen));
  if (list.children.length > mostShown) list.lastChild?.remove();
  total++;
  if (seen.unexpected !== undefined) unexpected++;
  showCount();
}

function showCount() {
  const nothing = byId("only-unexpected", HTMLInputElement).checked ? unexpected === 0 : total === 0;
  byId("no-requests").hidden = !nothing;
  setText(
    byId("no-requests"),
    total === 0 ? "No request yet. Point a client at this device." : "Nothing unexpected.",
  );
  setText(byId("count"), total === 0 ? "" : `${total} seen, ${unexpected} unexpected`);
}

/** @param {SeenRequest} seen */
function rowOf({ atMs, via, method, path, parameters, answer, unexpected: why }) {
  const time = new Date(atMs);
  const row = element(
    "li",
    {},
    element("time", { datetime: time.toISOString() }, time.toLocaleTimeString("en-GB")),
    element("span", { class: "via" }, via),
    element(
      "code",
      {},
      `${method} ${path}`,
      element("span", { class: "names" }, parameters.map((name) => ` ${name}`).join("")),
    ),
    element("span", { class: "answer" }, answer),
  );
  if (why !== undefined) {
    row.className = "unexpected";
    row.append(element("p", {}, element("strong", {}, "Unexpected"), ` ${why}`));
  }
  return row;
}
