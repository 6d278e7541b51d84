import type { Rule } from "../rule.js";

const modeline = /^# yaml-language-server: \$schema=(?:\S*\/)?schema\/(\S+)\.schema\.json\s*$/;

/** The first line of a file names the schema of its kind, without which editors complete and check nothing. */
export const namedSchemas: Rule = function* ({ files }) {
  for (const { path, kind, firstLine } of files) {
    const named = modeline.exec(firstLine)?.[1];
    if (named === kind) continue;
    const message =
      named === undefined
        ? "the first line does not name the schema, so editors can neither complete nor check the file"
        : `the first line names the schema of ${named}, but this is a file of ${kind}`;
    const folder = `${"../".repeat(path.split("/").length - 1)}schema`;
    const hint = `# yaml-language-server: $schema=${folder}/${kind}.schema.json`;
    yield { file: path, line: 1, column: 1, rule: "schema-line", message, hint };
  }
};
