import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { MockDevice } from "@goe/mock-device";
import { load } from "js-yaml";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publishedPackages, root } from "./built-commands.js";
import { createPackedProject, nodeBinaries, type PackedProject } from "./packed-project.js";
import { matchesOutput, readCommands, readSnippets, type Snippet } from "./readme-blocks.js";
import type { Ended } from "./run-process.js";
import { typeCheck } from "./type-check.js";

/** Lines of shell blocks that cannot be run here: they need the network, this repository, or Ctrl-C. */
const notRun: ReadonlySet<string> = new Set([
  "npm ci && npm run demo",
  "npm ci && npm test",
  "npm install @goe/core",
  "npm install --global @goe/cli",
  "npm install --save-dev @goe/mock-device",
  "npx @goe/mock-device --port 8080",
  // Needs packages that are optional.
  "goe-mock --mqtt --modbus --app --cloud --legacy",
  "goe-mock fleet 1000 --mqtt",
]);

const pages = [
  { page: "README.md", path: join(root, "README.md") },
  ...publishedPackages.map(({ name, folder }) => ({
    page: `README.md of ${name}`,
    path: join(folder, "README.md"),
  })),
].map(({ page, path }) => ({ page, snippets: readSnippets(readFileSync(path, "utf8")) }));

/** Examples that stand in the package and run there; the page shows them as they are. */
const isExample = ({ marker = "" }: Snippet): boolean => marker.endsWith(".test.ts");
const isScript = (snippet: Snippet): boolean =>
  ["js", "ts"].includes(snippet.language) && snippet.marker !== "shell" && !isExample(snippet);
const isYaml = ({ language }: Snippet): boolean => language === "yaml";
const isShell = ({ language }: Snippet): boolean => ["sh", "shell", "bash", "console"].includes(language);

let project: PackedProject;
let charger: MockDevice;
let controller: MockDevice;
beforeAll(async () => {
  project = await createPackedProject();
  await startDevices();
  await writeFile(join(project.folder, "status.json"), JSON.stringify(charger.state.snapshot()));
}, 60_000);
afterAll(async () => {
  await Promise.all([project?.[Symbol.asyncDispose](), charger?.close(), controller?.close()]);
});

/** The pages show devices that nobody has told anything yet. */
async function startDevices(): Promise<void> {
  await Promise.all([charger?.close(), controller?.close()]);
  charger = await MockDevice.start({ device: "charger", noise: false });
  controller = await MockDevice.start({ device: "controller", noise: false });
}

/** Puts the simulated devices in place of those that the pages speak of; the simulator does for the cloud, too. */
function onLoopback(text: string): string {
  return text
    .replaceAll(/--port \d+/g, "--port 0")
    .replaceAll("192.168.1.20", new URL(charger.url).host)
    .replaceAll("192.168.1.21", new URL(controller.url).host)
    .replaceAll(/--cloud \d{6}/g, `$& --cloud-domain ${charger.url}`)
    .replaceAll("GOE_CLOUD_TOKEN=…", "GOE_CLOUD_TOKEN=t0ken")
    .replaceAll("goe-echarger.local", new URL(charger.url).host);
}

/** The commands of a shell block without a marker, apart from those that cannot be run. */
function plainCommands(snippet: Snippet): readonly string[] {
  const lines = snippet.text.split("\n").map((line) => line.replace(/\s+#.*$/, "").trim());
  return lines.filter((line) => line !== "" && !notRun.has(line));
}

const isOurCommand = (line: string): boolean => /^(?:[A-Z_]+=\S+ )?goe(?:-mock)? /.test(line);

/** A simulator runs until it is stopped, but for its lists and scenarios. */
function withEnd(line: string): string {
  return /^goe-mock (?!profiles|faults|scenarios|run )/.test(line)
    ? `timeout --preserve-status 3 ${line}`
    : line;
}

/** Where jq is not installed, the test shows what would go into it. */
const withoutJq = "command -v jq > /dev/null || jq() { cat; }";

/** A name can be saved once, and each line runs with several Nodes. */
const ownConfig = 'GOE_CONFIG="$(mktemp -d "$HOME/config-XXXXXX")/devices.json"; export GOE_CONFIG';

function scriptName(snippet: Snippet, page: string): string {
  return snippet.marker ?? `${page.replaceAll(/[^a-z]+/gi, "-")}-line-${snippet.line}.mjs`;
}

function expectSuccess({ exitCode, stdout, stderr }: Ended, shown: string | undefined): void {
  expect({ exitCode, stderr }, stdout).toEqual({ exitCode: 0, stderr: "" });
  if (shown === undefined) return;
  const expected = onLoopback(shown);
  expect(matchesOutput(stdout, expected), `It printed\n${stdout}\nand the page shows\n${expected}`).toBe(
    true,
  );
}

describe.each(pages)("$page", ({ page, snippets }) => {
  it("has only blocks that are tested", () => {
    for (const snippet of snippets) {
      const tested = [isScript, isShell, isExample, isYaml].some((kind) => kind(snippet));
      expect(
        tested,
        `block in line ${snippet.line}, \`\`\`${snippet.language}: mark it as output, or name its language`,
      ).toBe(true);
      if (!isShell(snippet) || snippet.marker !== undefined) continue;
      const strange = plainCommands(snippet).filter((line) => !isOurCommand(line));
      expect(strange, "mark the block as a snippet, or list these lines in notRun").toEqual([]);
    }
  });

  const examples = snippets.filter(isExample);
  it.each(examples)("shows the example $marker as it is", async ({ marker = "", text }) => {
    const folder = join(root, "packages/mock-device/examples");
    expect(text).toBe(readFileSync(join(folder, marker), "utf8"));
  });

  const workflows = snippets.filter((snippet) => isYaml(snippet) && snippet.marker === "workflow.yaml");
  it.each(workflows)("has steps in the workflow in line $line", ({ text }) => {
    expect(load(text)).toEqual({ steps: expect.arrayContaining([{ run: expect.any(String) }]) });
  });

  const stories = snippets.filter((snippet) => isYaml(snippet) && snippet.marker !== "workflow.yaml");
  it.each(stories)(
    "has a scenario in line $line that goes as it says",
    async ({ marker = "story.yaml", text }) => {
      await writeFile(join(project.folder, marker), text);
      const { exitCode, stdout, stderr } = await project.shell(`goe-mock run ${marker}`, process.execPath);
      expect({ exitCode, stderr }, stdout).toEqual({ exitCode: 0, stderr: "" });
    },
  );

  describe.each(nodeBinaries)("with %s", (node) => {
    beforeAll(startDevices);
    const scripts = snippets.filter(isScript);
    it.each(scripts)("runs the program in line $line", async (snippet) => {
      const file = scriptName(snippet, page);
      await writeFile(join(project.folder, file), onLoopback(snippet.text));
      expectSuccess(await project.shell(`node ${file}`, node), snippet.output);
    });

    const marked = snippets.filter((snippet) => isShell(snippet) && snippet.marker === "shell");
    it.each(marked)("runs the commands in line $line", async (snippet) => {
      const commands = onLoopback(readCommands(snippet));
      expectSuccess(await project.shell(commands, node), snippet.output);
    });

    const lines = snippets
      .filter((snippet) => isShell(snippet) && snippet.marker === undefined)
      .flatMap(plainCommands)
      .filter(isOurCommand);
    it.each(lines)("runs `%s`", async (line) => {
      const script = [withoutJq, ownConfig, withEnd(onLoopback(line))].join("\n");
      const { exitCode, stdout, stderr } = await project.shell(script, node);
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
      expect(stdout).not.toBe("");
    });
  });
});

it("all programs of the pages pass the type check", async () => {
  const programs = pages.flatMap(({ page, snippets }) =>
    snippets.filter(isScript).map((snippet) => [`${scriptName(snippet, page)}.ts`, snippet.text] as const),
  );
  expect(programs.length).toBeGreaterThan(0);
  const options = { module: "nodenext", moduleResolution: "nodenext", types: ["node"] };
  expect(await typeCheck(project.folder, "readme", Object.fromEntries(programs), options)).toBe("");
}, 60_000);
