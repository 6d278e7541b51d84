import {
  type Application,
  type ApplicationText,
  buildApplication,
  buildRouteMap,
  run as runStricli,
  type StricliProcess,
  text_en,
} from "@stricli/core";
import { normaliseArguments } from "./arguments/normalise.js";
import { buildCommands, type CommandScope } from "./commands/commands.js";
import type { CliContext } from "./context.js";
import { ExitCode } from "./exit-code.js";
import { UsageError } from "./usage-error.js";

/**
 * Runs one command line, given without the program's name, and says how it ended. Never rejects and never ends the
 * process: what goes wrong is told on stderr, in one line where the user can do something about it.
 */
export async function run(argv: readonly string[], context: CliContext): Promise<ExitCode> {
  try {
    const words = normaliseArguments(argv);
    const process: StricliProcess = { stdout: context.stdout, stderr: context.stderr };
    await runStricli(buildGoe(context), words, { ...context, process });
    // Failures throw (see below); a negative code of stricli's own would be a fault in how goe uses it.
    return process.exitCode === 0 ? ExitCode.ok : ExitCode.internalFault;
  } catch (error) {
    const { reportError } = await import("./report-error.js");
    return reportError(error, context);
  }
}

function buildGoe(context: CliContext): Application<CommandScope> {
  const root = buildRouteMap({ routes: buildCommands(), docs: { brief: "Reads go-e devices" } });
  return buildApplication<CommandScope>(root, configuration, {
    help: {
      flag: {
        brief: "Show this help",
        aliases: ["h"],
        global: true,
        defaultForRouteMap: true,
        run: async (_, { result }) => {
          const { helpText } = await import("./help/help-text.js");
          await context.stdout.write(helpText(result.prefix[1]));
        },
      },
    },
    version: {
      flag: {
        brief: "Show the version of goe",
        aliases: ["v"],
        global: true,
        run: async () => {
          const { packageVersion } = await import("./package-version.js");
          await context.stdout.write(`${await packageVersion()}\n`);
        },
      },
    },
  });
}

/** Stricli asks for messages to print. Here they are thrown instead, so that all are worded in one place, on demand. */
const throwingText: ApplicationText = {
  ...text_en,
  exceptionWhileParsingArguments: rethrow,
  exceptionWhileLoadingCommandFunction: rethrow,
  exceptionWhileRunningCommand: rethrow,
  exceptionWhileRunningIntegrationFlag: ({ exception }) => rethrow(exception),
  noCommandRegisteredForInput: ({ input, corrections }) => {
    const near = corrections.map((correction) => correction.replaceAll("`", "")).join(" or ");
    const advice = near === "" ? "The commands are charger, controller and json." : `Did you mean ${near}?`;
    throw new UsageError(`There is no command "${input}". ${advice}`);
  },
};

const configuration: Parameters<typeof buildApplication>[1] = {
  name: "goe",
  scanner: {
    caseStyle: "allow-kebab-for-camel",
    allowArgumentEscapeSequence: true,
    // Stricli's own threshold of 7 finds a likeness between any two short words.
    distanceOptions: {
      threshold: 4,
      weights: { insertion: 1, deletion: 3, substitution: 2, transposition: 0 },
    },
  },
  // Stricli would judge the terminal by itself, past --no-color.
  documentation: { disableAnsiColor: true },
  localization: { text: throwingText },
};

function rethrow(error: unknown): never {
  throw error;
}
