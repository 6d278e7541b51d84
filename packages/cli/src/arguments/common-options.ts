import type { OutputFormat } from "../output/output-format.js";
import { UsageError } from "../usage-error.js";
import { asText, type OptionsOf } from "./options.js";

/** Options that every command takes, as they were given. */
export interface GivenCommonFlags {
  readonly host: string | undefined;
  readonly cloud: string | undefined;
  readonly mock: boolean;
  /** Name of a profile. */
  readonly device: string | undefined;
  /** Every profile. */
  readonly all: boolean;
  readonly kind: "charger" | "controller" | undefined;
  readonly cloudDomain: string | undefined;
  readonly tokenFile: string | undefined;
  /** In seconds. */
  readonly age: number | undefined;
  /** In seconds. */
  readonly timeout: number | undefined;
  readonly output: OutputFormat | undefined;
  readonly json: boolean;
  readonly noColor: boolean;
  readonly verbose: boolean;
}

/** Options that every command takes. `output` and `json` say the same, however it was given. */
export interface CommonFlags extends GivenCommonFlags {
  readonly output: OutputFormat;
}

/** How {@link GivenCommonFlags} are read. There is no token option: `ps` shows it to every user. */
export const commonOptions: OptionsOf<GivenCommonFlags> = {
  host: { kind: "value", parse: asText, letter: "H" },
  cloud: { kind: "value", parse: asText },
  mock: { kind: "switch" },
  device: { kind: "value", parse: asText, letter: "d" },
  all: { kind: "switch" },
  kind: { kind: "value", parse: parseKind },
  cloudDomain: { kind: "value", parse: asText },
  tokenFile: { kind: "value", parse: asText },
  age: { kind: "value", parse: parseAge },
  timeout: { kind: "value", parse: parseTimeout },
  output: { kind: "value", parse: parseOutput, letter: "o" },
  json: { kind: "switch" },
  noColor: { kind: "switch" },
  verbose: { kind: "switch" },
};

/** Joins the two ways to ask for JSON. Throws {@link UsageError} where they contradict each other. */
export function resolveOutput(flags: GivenCommonFlags): CommonFlags {
  const { json, output = json ? "json" : "human" } = flags;
  if (json && output !== "json") {
    throw new UsageError(`--json and --output ${output} exclude each other. Give one of them.`);
  }
  return { ...flags, output, json: output === "json" };
}

// Longer delays overflow the timers of JavaScript, which then fire at once.
const LONGEST_TIMEOUT_S = 2_147_483;

function parseTimeout(input: string): number {
  const seconds = parseSeconds(input);
  if (seconds !== undefined && seconds > 0 && seconds <= LONGEST_TIMEOUT_S) return seconds;
  throw new UsageError(
    `--timeout "${input}" is not a time. Give seconds above 0 and up to ${LONGEST_TIMEOUT_S}, such as 5 or 0.5.`,
  );
}

function parseAge(input: string): number {
  const seconds = parseSeconds(input);
  if (seconds !== undefined) return seconds;
  throw new UsageError(`--age "${input}" is not an age. Give seconds, such as 0 or 60.`);
}

function parseSeconds(input: string): number | undefined {
  return /^(?:\d+\.?\d*|\.\d+)$/.test(input) ? Number(input) : undefined;
}

function parseKind(input: string): "charger" | "controller" {
  if (input === "charger" || input === "controller") return input;
  throw new UsageError(`--kind "${input}" is no kind of device. Give charger or controller.`);
}

function parseOutput(input: string): OutputFormat {
  switch (input) {
    case "human":
    case "json":
    case "ndjson":
    case "yaml":
    case "csv":
      return input;
    default:
      throw new UsageError(`--output "${input}" is no format. Give human, json, ndjson, yaml or csv.`);
  }
}
