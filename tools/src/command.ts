import { SpecError } from "./problem.js";
import { changelogMentionsVerb } from "./verbs/changelog-mentions.js";
import { conformVerb } from "./verbs/conform.js";
import { diffVerb } from "./verbs/diff.js";
import { generateVerb } from "./verbs/generate.js";
import { learnVerb } from "./verbs/learn.js";
import { mutateVerb } from "./verbs/mutate.js";
import { statsVerb } from "./verbs/stats.js";
import { type CommandSurroundings, columns, UsageError, type Verb } from "./verbs/verb.js";

const verbs: readonly Verb[] = [
  generateVerb,
  statsVerb,
  conformVerb,
  learnVerb,
  changelogMentionsVerb,
  diffVerb,
  mutateVerb,
];

const usage = `Usage: npm run spec -- VERB [ARGUMENTS]

${columns(verbs.map(({ name, summary }) => [`  ${name}`, summary]))}

VERB --help tells the arguments, options and exit codes of one.
`;

/** Runs one command line. Exit codes: those of the verb, 1 when the spec is wrong, 2 for anything else. */
export async function runCommand(
  args: readonly string[],
  surroundings: CommandSurroundings,
): Promise<number> {
  const { out, err } = surroundings;
  const [name, ...rest] = args;
  if (name === "--help" || name === "-h") {
    out(usage);
    return 0;
  }
  const verb = verbs.find((each) => each.name === name);
  if (verb === undefined) {
    err(name === undefined ? usage : `There is no verb "${name}".\n\n${usage}`);
    return 2;
  }
  if (rest.includes("--help") || rest.includes("-h")) {
    out(verb.help);
    return 0;
  }
  return runVerb(verb, rest, surroundings);
}

async function runVerb(
  verb: Verb,
  args: readonly string[],
  surroundings: CommandSurroundings,
): Promise<number> {
  try {
    return await verb.run(args, surroundings);
  } catch (error) {
    const known = error instanceof SpecError || error instanceof UsageError || isArgumentError(error);
    surroundings.err(`${known ? (error as Error).message : String(error)}\n`);
    if (error instanceof SpecError) return 1;
    if (known) surroundings.err(`\`npm run spec -- ${verb.name} --help\` tells how to use it.\n`);
    return 2;
  }
}

/** What `parseArgs` throws for options that do not exist or lack their value. */
function isArgumentError(error: unknown): boolean {
  return error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}
