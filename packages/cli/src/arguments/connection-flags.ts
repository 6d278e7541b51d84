import type { Aliases, FlagParametersForType } from "@stricli/core";
import { UsageError } from "../usage-error.js";

/** Options that every command takes. */
export interface ConnectionFlags {
  readonly host: string | undefined;
  readonly cloud: string | undefined;
  readonly mock: boolean;
  readonly cloudDomain: string | undefined;
  readonly tokenFile: string | undefined;
  /** In seconds. */
  readonly age: number | undefined;
  /** In seconds. */
  readonly timeout: number | undefined;
  readonly json: boolean;
  readonly noColor: boolean;
}

const asText = (input: string): string => input;

/** What stricli needs to know about {@link ConnectionFlags}. There is no token option: `ps` shows it to every user. */
export const connectionFlags: FlagParametersForType<ConnectionFlags> = {
  host: { kind: "parsed", parse: asText, optional: true, brief: "Name or IP address of the device" },
  cloud: {
    kind: "parsed",
    parse: asText,
    optional: true,
    brief: "Serial number: read through the go-e cloud",
  },
  mock: switchedOn("Read from a simulated device, without hardware"),
  cloudDomain: { kind: "parsed", parse: asText, optional: true, brief: "Cloud at another domain" },
  tokenFile: {
    kind: "parsed",
    parse: asText,
    optional: true,
    brief: "File with the cloud token; else GOE_CLOUD_TOKEN holds it",
  },
  age: { kind: "parsed", parse: parseAge, optional: true, brief: "How old the data of the cloud may be" },
  timeout: {
    kind: "parsed",
    parse: parseTimeout,
    optional: true,
    brief: "How long to wait for an answer, such as 2.5; else 10",
  },
  json: switchedOn("Print one JSON value instead of text"),
  noColor: switchedOn("Print without colour, as with NO_COLOR=1"),
};

/** One-letter spellings. */
export const connectionAliases: Aliases<keyof ConnectionFlags> = { H: "host" };

/** What stands for the value of an option in help texts. Options that are missing here take none. */
export const valuePlaceholders: Readonly<Partial<Record<keyof ConnectionFlags, string>>> = {
  host: "HOST",
  cloud: "SERIAL",
  cloudDomain: "DOMAIN",
  tokenFile: "PATH",
  age: "SECONDS",
  timeout: "SECONDS",
};

/** The spelling of an option on the command line, without the hyphens in front: `cloudDomain` → `cloud-domain`. */
export function optionName(flag: string): string {
  return flag.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function switchedOn(brief: string): { kind: "boolean"; default: false; withNegated: false; brief: string } {
  return { kind: "boolean", default: false, withNegated: false, brief };
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
