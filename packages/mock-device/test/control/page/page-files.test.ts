import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { pageFile, pageSources } from "../../../src/control/page-files.js";

const folder = fileURLToPath(new URL("../../../src/control/page/", import.meta.url));
const compiler = fileURLToPath(new URL("../../../../../node_modules/typescript/bin/tsc", import.meta.url));

const files = [...pageSources.keys()].map((path) => pageFile(path)?.text ?? "");

test("Every file of the page is served.", () => {
  const sources = readdirSync(folder).filter((name) => name !== "tsconfig.json");
  expect(sources.sort()).toEqual([...pageSources.values()].flat().sort());
});

test("The whole page is small: 60 kB with its comments.", () => {
  const bytes = files.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThanOrEqual(60_000);
});

test("The page names no address that something would be loaded from.", () => {
  for (const text of files) {
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
