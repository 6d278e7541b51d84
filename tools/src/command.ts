import { SpecError } from "./problem.js";
import { type CommandSurroundings, columns, UsageError, type Verb } from "./verbs/verb.js";

/** By name. Each is loaded when it is run: generating, which people wait for, needs none of the others. */
const verbs: Readonly<Record<string, () => Promise<Verb>>> = {
  generate: async () => (await import("./verbs/generate.js")).generateVerb,
  new: async () => (await import("./verbs/new.js")).newVerb,
  stats: async () => (await import("./verbs/stats.js")).statsVerb,
  conform: async () => (await import("./verbs/conform.js")).conformVerb,
  import: async () => (await import("./verbs/import.js")).importVerb,
  pending: async () => (await import("./verbs/pending.js")).pendingVerb,
  learn: async () => (await import("./verbs/learn.js")).learnVerb,
  "changelog-mentions": async () => (await import("./verbs/changelog-mentions.js")).changelogMentionsVerb,
  diff: async () => (await import("./verbs/diff.js")).diffVerb,
  mutate: async () => (await import("./verbs/mutate.js")).mutateVerb,
};

async function usage(): Promise<string> {
  const all = await Promise.all(Object.values(verbs).map((load) => load()));
  return `Usage: npm run spec -- VERB [ARGUMENTS]

${columns(all.map(({ name, summary }) => [`  ${name}`, summary]))}

VERB --help tells the arguments, options and exit codes of one.
`;
}

/** Runs one command line. Exit codes: those of the verb, 1 when the spec is wrong, 2 for anything else. */
export async function runCommand(
  args: readonly string[],
  surroundings: CommandSurroundings,
): Promise<number> {
  const { out, err } = surroundings;
  const [name, ...rest] = args;
  if (name === "--help" || name === "-h") {
    out(await usage());
    return 0;
  }
  const load = name !== undefined && Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (load === undefined) {
    err(name === undefined ? await usage() : `There is no verb "${name}".\n\n${await usage()}`);
    return 2;
  }
  const verb = await load();
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
