import { readFileSync } from "node:fs";
import { extname } from "node:path";

/** A file that the control page is made of. */
export interface PageFile {
  /** Value of the header `Content-Type`. */
  readonly type: string;
  readonly text: string;
}

// Beside this module in src/; the build copies it to dist/.
const folder = new URL("./page/", import.meta.url);

const types: ReadonlyMap<string, string> = new Map([
  [".html", "text/html; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".svg", "image/svg+xml"],
]);

const scripts = ["api", "app", "controls", "dom", "faults", "plot", "requests", "status", "values", "words"];

/** Names of the files by the path behind `/_mock` that they are served at; several are put into one. */
export const pageSources: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ["/", ["index.html"]],
  ["/style.css", ["base.css", "frame.css", "status.css", "controls.css", "lists.css", "phone.css"]],
  ["/icon.svg", ["icon.svg"]],
  ...scripts.map((name) => [`/${name}.js`, [`${name}.js`]] as const),
]);

const read = new Map<string, PageFile>();

/** The file of the control page at a path behind `/_mock`; `undefined` when there is none. Each is read once. */
export function pageFile(path: string): PageFile | undefined {
  const known = read.get(path);
  const names = pageSources.get(path);
  if (known !== undefined || names === undefined) return known;
  const text = names.map((name) => readFileSync(new URL(name, folder), "utf8")).join("");
  const file = { type: types.get(extname(names[0] ?? "")) ?? "text/plain", text };
  read.set(path, file);
  return file;
}
