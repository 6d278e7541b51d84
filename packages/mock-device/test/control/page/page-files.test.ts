import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { pageFiles } from "../../../src/control/page-files.js";
import { embeddedPage, pageSources } from "./embedded-page.js";

const folder = fileURLToPath(new URL("../../../src/control/page/", import.meta.url));
const compiler = fileURLToPath(new URL("../../../../../node_modules/typescript/bin/tsc", import.meta.url));

test("The module of the page's files is made of the files as they are.", async () => {
  await expect(embeddedPage()).toMatchFileSnapshot("../../../src/control/page-files.ts");
});

test("Every file of the page is in the module.", () => {
  const sources = readdirSync(folder).filter((name) => name !== "tsconfig.json");
  expect(sources.sort()).toEqual(Object.values(pageSources).flat().sort());
});

test("The whole page has at most 40 kB.", () => {
  const bytes = Object.values(pageFiles).reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  expect(bytes).toBeLessThanOrEqual(40_000);
});

test("The page names no address that something would be loaded from.", () => {
  for (const { text } of Object.values(pageFiles)) {
    // Links to reports are for people to follow; names of XML are no addresses.
    const addresses = text.match(/\b(?:https?:)?\/\/[\w.-]+\S*/g) ?? [];
    const foreign = addresses.filter(
      (address) => !/^http:\/\/www\.w3\.org\/|^https:\/\/github\.com\//.test(address),
    );
    expect(foreign).toEqual([]);
  }
});

test("The page's scripts pass the type checker, against the types of the API.", () => {
  const output = execFileSync(process.execPath, [compiler, "-p", folder, "--pretty", "false"], {
    encoding: "utf8",
  });
  expect(output).toBe("");
}, 120_000);
