import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { transformSync } from "esbuild";

const folder = new URL("../../../src/control/page/", import.meta.url);

/** Media types by the ending of a file's name. */
const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

const scripts = [
  "api",
  "app",
  "controls",
  "dom",
  "faults",
  "plot",
  "requests",
  "status",
  "values",
  "words",
] as const;

/** Files of the page by the path that they are served at; several are put into one. */
export const pageSources: Readonly<Record<string, readonly string[]>> = {
  "/": ["index.html"],
  "/style.css": ["base.css", "frame.css", "status.css", "controls.css", "lists.css", "phone.css"],
  "/icon.svg": ["icon.svg"],
  ...Object.fromEntries(scripts.map((name) => [`/${name}.js`, [`${name}.js`]])),
};

/** Text of the module that holds the files of the page, since the compiler copies none and a bundle has none beside it. */
export function embeddedPage(): string {
  const entries = Object.entries(pageSources).map(([path, names]) => {
    const text = names
      .map(lean)
      .join("")
      .replace(/[\\`]|\$(?=\{)/g, "\\$&");
    const type = JSON.stringify(types[extname(names[0] ?? "")]);
    return `  ${JSON.stringify(path)}: {\n    type: ${type},\n    text: \`${text}\`,\n  },\n`;
  });
  return `// Made of the files in page/ by \`npx vitest run packages/mock-device/test/control/page -u\`. Change those.

/** A file that the control page is made of. */
export interface PageFile {
  /** Value of the header \`Content-Type\`. */
  readonly type: string;
  readonly text: string;
}

/** The files of the control page, by their path behind \`/_mock\`. */
export const pageFiles: Readonly<Record<string, PageFile>> = {
${entries.join("")}};
`;
}

/** A file without comments and indentation; no text of ours goes over lines. */
function lean(name: string): string {
  const text = readFileSync(new URL(name, folder), "utf8");
  const loader = extname(name).slice(1);
  const code =
    loader === "js" || loader === "css"
      ? transformSync(text, { loader, charset: "utf8" }).code
      : text.replace(/<!--.*?-->\n/gs, "");
  return code.replace(/^\s+/gm, "");
}
