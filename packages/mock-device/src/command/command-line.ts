import { type ParseArgsConfig, parseArgs } from "node:util";
import { ListenError } from "../interfaces/listening.js";
import { AnnounceError } from "../interfaces/mdns/announce.js";
import { MissingPackageError } from "../interfaces/optional-package.js";
import { ScenarioFileError } from "../scenarios/scenario-problem.js";
import { type CommandProcess, exitCodes } from "./command-process.js";
import { helpText } from "./help-text.js";
import { faultsText, profilesText } from "./listings.js";
import { deviceOptions, type OptionValues, reachOptions, singleOptions } from "./options.js";
import { runNamed, runOptions, scenariosText } from "./run-scenario.js";
import { serve } from "./serve.js";
import { fleetOptions, serveFleet } from "./serve-fleet.js";

type Options = NonNullable<ParseArgsConfig["options"]>;

interface Verb {
  readonly options: Options;
  run(process: CommandProcess, words: readonly string[], values: OptionValues): Promise<number>;
}

const single: Options = { ...deviceOptions, ...reachOptions, ...singleOptions };

const verbs: ReadonlyMap<string, Verb> = new Map<string, Verb>([
  [
    "charger",
    { options: single, run: (process, words, values) => device(process, "charger", words, values) },
  ],
  [
    "controller",
    { options: single, run: (process, words, values) => device(process, "controller", words, values) },
  ],
  ["fleet", { options: fleetOptions, run: serveFleet }],
  ["run", { options: { ...single, ...runOptions }, run: runNamed }],
  ["profiles", listing(profilesText)],
  ["faults", listing(faultsText)],
  ["scenarios", listing(scenariosText)],
]);

/** Without a word, the profile says which device it is; without one, it is a charger. */
const wordless: Verb = {
  options: single,
  run: (process, words, values) => device(process, undefined, words, values),
};

const always: Options = { help: { type: "boolean", short: "h" }, version: { type: "boolean" } };

const hint = "Run goe-mock --help for the options.\n";

/** Runs `goe-mock` until it is asked to stop and resolves to its exit code. */
export async function runCommandLine(process: CommandProcess): Promise<number> {
  try {
    return await run(process);
  } catch (error) {
    if (cannotStart(error)) {
      process.stderr.write(`${error.message}\n`);
      return exitCodes.cannotStart;
    }
    if (error instanceof ScenarioFileError) {
      process.stderr.write(`${error.message}\n`);
      return exitCodes.usage;
    }
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    process.stderr.write(`${firstSentence(error)}\n${hint}`);
    return exitCodes.usage;
  }
}

async function run(process: CommandProcess): Promise<number> {
  const { args } = process;
  if (args.includes("--help") || args.includes("-h")) {
    process.stdout.write(helpText());
    return exitCodes.ok;
  }
  if (args.includes("--version")) {
    process.stdout.write(`${process.version}\n`);
    return exitCodes.ok;
  }
  const word = args.find((argument) => verbs.has(argument));
  const verb = (word === undefined ? undefined : verbs.get(word)) ?? wordless;
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { ...verb.options, ...always },
    allowPositionals: true,
  });
  const words =
    word === undefined ? positionals : positionals.filter((_, at) => at !== positionals.indexOf(word));
  return await verb.run(process, words, values);
}

async function device(
  process: CommandProcess,
  kind: "charger" | "controller" | undefined,
  words: readonly string[],
  values: OptionValues,
): Promise<number> {
  const [surplus] = words;
  if (surplus !== undefined) {
    const known = [...verbs.keys()].join(", ");
    throw new TypeError(
      kind === undefined
        ? `Unknown word ${JSON.stringify(surplus)}: choose one of ${known}.`
        : `Unexpected argument ${JSON.stringify(surplus)}.`,
    );
  }
  return await serve(process, kind, values);
}

function listing(text: (asJson: boolean) => string): Verb {
  return {
    options: { json: { type: "boolean" } },
    run: async (process, [surplus], values) => {
      if (surplus !== undefined) throw new TypeError(`Unexpected argument ${JSON.stringify(surplus)}.`);
      process.stdout.write(text(values["json"] === true));
      return exitCodes.ok;
    },
  };
}

function cannotStart(error: unknown): error is Error {
  return [ListenError, AnnounceError, MissingPackageError].some((kind) => error instanceof kind);
}

// parseArgs goes on with advice on positionals that start with a dash, which no device does.
function firstSentence(error: Error): string {
  return "code" in error ? `${error.message.split(/\.?(?: |\n)(?=To |Did )/)[0]}.` : error.message;
}
