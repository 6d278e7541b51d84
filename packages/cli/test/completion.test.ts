import { spawnSync } from "node:child_process";
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { settingWords } from "../src/completion/setting-words.js";
import { chargerComponents } from "./component-names.js";
import { configPath, goe } from "./goe.js";

const devices = JSON.stringify({
  devices: { garage: { host: "h" }, gatehouse: { host: "i" }, Büro: { host: "j" } },
});

/** What `goe __complete` prints, without the meanings. */
async function complete(...typed: readonly string[]): Promise<readonly string[]> {
  const files = new Map([[configPath, devices]]);
  const { exitCode, stdout, stderr } = await goe(["__complete", "--", ...typed], {
    files,
    loadTransport: () => Promise.reject(new Error("completion asks no device")),
  });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  return stdout
    .split("\n")
    .slice(0, -1)
    .map((line) => line.split("\t", 1)[0] ?? "");
}

describe("goe __complete", () => {
  it("knows the commands, none of them hidden, and what they are for", async () => {
    expect(await complete("")).toEqual(expect.arrayContaining(["charger", "json", "devices", "completion"]));
    expect(await complete("")).not.toContain("__complete");
    expect(await complete("--host", "h", "cha")).toEqual(["charger"]);
    expect((await goe("__complete -- cha")).stdout).toBe("charger\tShow components of a charger\n");
  });

  it.each<[typed: readonly string[], words: readonly string[]]>([
    [
      ["charger", ""],
      [...chargerComponents, "all"],
    ],
    [["charger", "meta", "charging-s"], ["charging-status"]],
    [["charger", "--host", "h", "charging-s"], ["charging-status"]],
    [["controller", "volt"], ["voltages"]],
    [
      ["json", "am"],
      ["amp", "ama", "amt"],
    ],
    [
      ["json", "--output", ""],
      ["human", "json", "ndjson", "yaml", "csv"],
    ],
    [["json", "--output=nd"], ["--output=ndjson"]],
    [["json", "-o", "y"], ["yaml"]],
    [
      ["--kind", "c"],
      ["charger", "controller"],
    ],
    [
      ["--device", "ga"],
      ["garage", "gatehouse"],
    ],
    [["json", "--device=B"], ["--device=Büro"]],
    [["json", "--no"], ["--no-color"]],
    [["json", "--json", "--js"], []],
    [
      ["devices", ""],
      ["add", "list", "remove", "test"],
    ],
    [
      ["devices", "remove", "ga"],
      ["garage", "gatehouse"],
    ],
    [
      ["devices", "add", "x", "--token-"],
      ["--token-file", "--token-env", "--token-command"],
    ],
    [["devices", "add", ""], []],
    [
      ["completion", ""],
      ["bash", "zsh", "fish"],
    ],
    [["completion", "bash", ""], []],
    [["completion", "--ho"], []],
    [["completion", "--out"], ["--output"]],
    [["--token-file", ""], [":files"]],
    [["--host", ""], []],
    [["chargr", ""], []],
    [["charger", "--", ""], []],
    [["charger", "--frobnicate", "meta", "st"], ["stats"]],
  ])("says for %j: %j", async (typed, words) => {
    const found = await complete(...typed);
    if (typed[1] === "--token-") return expect([...found].sort()).toEqual([...words].sort());
    expect(found).toEqual(words);
  });

  it("is silent where the saved devices cannot be read", async () => {
    const files = new Map([[configPath, "{"]]);
    expect(await goe(["__complete", "--", "--device", ""], { files })).toEqual({
      exitCode: 0,
      stdout: "",
      stderr: "",
    });
  });
});

describe("settingWords", () => {
  it("offers fields without unit, and keys, of what can be set", () => {
    expect(settingWords("requestedCur")).toEqual(["requestedCurrent="]);
    expect(settingWords("am")).toContain("amp=");
    expect(settingWords("")).not.toContain("car=");
  });

  it("offers the words of a setting", () => {
    expect(settingWords("frc=")).toEqual(["frc=neutral", "frc=off", "frc=on"]);
    expect(settingWords("forceState=o")).toContain("forceState=off");
    expect(settingWords("dwo=")).toContain("dwo=null");
    expect(settingWords("amp=")).toEqual([]);
    expect(settingWords("nothing=")).toEqual([]);
  });
});

describe("goe completion", () => {
  it.each<[line: string, message: string]>([
    [
      "completion",
      "No shell was named. Write: goe completion bash, goe completion zsh or goe completion fish",
    ],
    [
      "completion tcsh",
      '"tcsh" is no shell that goe knows. Write: goe completion bash, goe completion zsh or goe completion fish',
    ],
  ])("goe %s is a wrong command line", async (line, message) => {
    expect(await goe(line)).toEqual({ exitCode: 2, stdout: "", stderr: `goe: ${message}\n` });
  });
});

const has = (shell: string): boolean => spawnSync(shell, ["--version"]).status === 0;

/** Scripts of shells, with the built command on their path. */
describe("the script for", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "goe-completion-"));
    const bin = fileURLToPath(new URL("../dist/bin.cjs", import.meta.url));
    await mkdir(join(folder, "bin"));
    await writeFile(join(folder, "bin/goe"), `#!/bin/sh\nexec "${process.execPath}" "${bin}" "$@"\n`);
    await chmod(join(folder, "bin/goe"), 0o755);
    await writeFile(join(folder, "config.json"), devices);
    await writeFile(join(folder, "token one"), "t");
  });
  afterAll(() => rm(folder, { recursive: true }));

  function shell(name: string, args: readonly string[]): readonly string[] {
    const env = {
      ...process.env,
      HOME: folder,
      PATH: [join(folder, "bin"), process.env["PATH"]].join(delimiter),
      GOE_CONFIG: join(folder, "config.json"),
    };
    const { stdout, stderr } = spawnSync(name, args, { cwd: folder, env, encoding: "utf8" });
    expect(stderr).toBe("");
    return stdout.split("\n").slice(0, -1);
  }

  /** Completes the last word, of words as bash cuts them. */
  const bash = (...words: readonly string[]) =>
    shell("bash", [
      "--norc",
      "-c",
      `eval "$(goe completion bash)"; [[ $(complete -p goe) == *"-F _goe goe" ]] || exit 1
       COMP_WORDS=(goe "$@"); COMP_CWORD=$#; _goe
       [[ \${#COMPREPLY[@]} -eq 0 ]] || printf '%s\\n' "\${COMPREPLY[@]}"`,
      "bash",
      ...words,
    ]);

  it.skipIf(!has("bash")).each<[words: readonly string[], found: readonly string[]]>([
    [["cha"], ["charger"]],
    [["charger", "charging"], ["charging-status"]],
    [
      ["json", "--device", "ga"],
      ["garage", "gatehouse"],
    ],
    [
      ["json", "--device", "="],
      ["garage", "gatehouse", "Büro"],
    ],
    [["json", "--output", "=", "n"], ["ndjson"]],
    [["--token-file", "tok"], ["token one"]],
    [["--token-file", "=", "tok"], ["token one"]],
    [["charger", "xyz"], []],
  ])("bash completes %j to %j", (words, found) => {
    expect(bash(...words)).toEqual(found);
  });

  const zsh = (...words: readonly string[]) =>
    shell("zsh", [
      "-f",
      "-c",
      `compdef() { :; }; compset() { :; }; compadd() { print -l -- "\${(@P)@[-1]}"; }; _files() { print -- files; }
       eval "$(goe completion zsh)"; words=(goe "$@"); CURRENT=$#words; _goe`,
      "zsh",
      ...words,
    ]);

  it.skipIf(!has("zsh")).each<[words: readonly string[], found: readonly string[]]>([
    [["cha"], ["charger"]],
    [["charger", "charging"], ["charging-status"]],
    [
      ["json", "--device=ga"],
      ["--device=garage", "--device=gatehouse"],
    ],
    [["--token-file", "tok"], ["files"]],
    [["charger", "xyz"], []],
  ])("zsh completes %j to %j", (words, found) => {
    expect(zsh(...words)).toEqual(found);
  });

  const fish = (line: string) =>
    shell("fish", ["--no-config", "-c", 'goe completion fish | source; complete -C "$argv"', line]).map(
      (found) => found.split("\t", 1)[0],
    );

  it.skipIf(!has("fish")).each<[line: string, found: readonly string[]]>([
    ["goe cha", ["charger"]],
    ["goe charger charging", ["charging-status"]],
    ["goe json --device=ga", ["--device=garage", "--device=gatehouse"]],
    ["goe --token-file tok", ["token one"]],
    ["goe --token-file=tok", ["--token-file=token one"]],
    ["goe charger xyz", []],
  ])("fish completes %j to %j", (line, found) => {
    expect(fish(line)).toEqual(found);
  });
});
