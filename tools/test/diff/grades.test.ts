import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { modbusTexts } from "../modbus-texts.js";
import { runIn } from "../run-command.js";
import { makeGitRoot, removeRoot, replaceSpec } from "./git-root.js";
import { gradeCases } from "./grade-cases.js";
import { withEdits } from "./spec-edit.js";

let root: string;

beforeAll(async () => {
  root = await makeGitRoot(modbusTexts);
});

afterEach(() => replaceSpec(root, modbusTexts));
afterAll(() => removeRoot(root));

describe.each(Object.entries(gradeCases))("rule %s", (_, cases) => {
  test.each(cases.map(({ edits, lines }) => [lines[0] ?? "", edits, lines] as const))(
    "%s",
    async (_line, edits, lines) => {
      await replaceSpec(root, withEdits(modbusTexts, edits));
      const { code, out, err } = await runIn(root, "diff", "HEAD");
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(out.split("\n").slice(0, -2)).toEqual(lines);
    },
  );
});
