/**
 * The element of an id.
 *
 * @template {Element} [T=HTMLElement]
 * @param {string} id
 * @param {new () => T} [kind]
 * @returns {T}
 */
export function byId(id, kind) {
  const found = document.getElementById(id);
  if (!(found instanceof (kind ?? HTMLElement))) throw new TypeError(`#${id} is missing.`);
  return /** @type {T} */ (/** @type {unknown} */ (found));
}

/**
 * A new element. Texts are put in as texts, never as HTML.
 *
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Readonly<Record<string, string>>} attributes
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function element(tag, attributes, ...children) {
  const created = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) created.setAttribute(name, value);
  created.append(...children);
  return created;
}

/**
 * Changes a text, where it differs: what is read out or selected stays so.
 *
 * @param {Element} target
 * @param {string} text
 */
export function setText(target, text) {
  if (target.textContent !== text) target.textContent = text;
}

/**
 * Shows names and texts in a list of terms, and leaves what has not changed.
 *
 * @param {Element} list
 * @param {readonly (readonly [name: string, text: string])[]} entries
 */
export function showTerms(list, entries) {
  const known = entries.map(([name]) => name).join("\n");
  if (list.getAttribute("data-terms") !== known) {
    list.setAttribute("data-terms", known);
    list.replaceChildren(
      ...entries.map(([name]) => element("div", {}, element("dt", {}, name), element("dd", {}))),
    );
  }
  const shown = list.querySelectorAll("dd");
  for (const [place, [, text]] of entries.entries()) {
    const target = shown[place];
    if (target !== undefined) setText(target, text);
  }
}
