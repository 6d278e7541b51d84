const named: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", " "],
  ["bull", "•"],
  ["deg", "°"],
  ["micro", "µ"],
  ["auml", "ä"],
  ["ouml", "ö"],
  ["uuml", "ü"],
  ["Auml", "Ä"],
  ["Ouml", "Ö"],
  ["Uuml", "Ü"],
  ["szlig", "ß"],
]);

/** HTML entities as the characters they stand for; unknown ones stay. */
export function withoutEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,6}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named.get(String(name)) ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Markdown's backslashes away: `pvopt\_average` → `pvopt_average`. */
export function withoutEscapes(text: string): string {
  return text.includes("\\") ? text.replace(/\\([\\`*_{}[\]()<>#+.!|~-])/g, "$1") : text;
}

/** What stands in backticks, in bold or as the text of a link. */
export function withoutMarkup(text: string): string {
  let bare = text;
  if (bare.includes("](")) bare = bare.replace(/\[([^[\]]{1,80})\]\([^()]{0,200}\)/g, "$1");
  if (bare.includes("`") || bare.includes("**")) bare = bare.replaceAll("`", "").replaceAll("**", "");
  if (/^([_*])[^_*].*\1$/.test(bare)) bare = bare.slice(1, -1);
  return bare;
}

/** Every run of blanks as a single one. */
export function singleBlanks(text: string): string {
  return /[^\S ]| {2}/.test(text) ? text.split(/\s+/).join(" ").trim() : text.trim();
}

/** The content of a cell that holds one fact, without the dress of Markdown and HTML; `tab` stands for tabs. */
export function bareCell(text: string, tab: "" | " " = ""): string {
  if (!/[\t&\\`*[_]/.test(text)) return text;
  return withoutMarkup(withoutEscapes(withoutEntities(text.replaceAll("\t", tab)))).trim();
}
