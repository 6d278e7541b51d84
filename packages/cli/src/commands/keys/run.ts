import type { KeyInfo } from "@goe/core/keys";
import { anyOf } from "../../assignments/accepted-values.js";
import { keysNamed, nameWithKey } from "../../assignments/keys-named.js";
import { nearestKeys } from "../../assignments/nearest-keys.js";
import { ExitCode } from "../../exit-code.js";
import { titleEmphasis } from "../../format/emphasis.js";
import { print } from "../../output/print.js";
import { UsageError } from "../../usage-error.js";
import type { CommandCall, CommandRun } from "../command.js";
import { type DeviceKey, filterKeys } from "./filter-keys.js";
import type { KeysFlags } from "./flags.js";

/** Prints what is known of a key, the keys that words find, or a table of all. */
export const run: CommandRun<KeysFlags> = async (call) => {
  const keys = filterKeys(call.flags);
  const exact = exactKeys(call.words, keys);
  const found = exact.length > 0 ? exact : await search(call.words, keys);
  const pages = exact.length > 0 || (call.words.length > 0 && found.length === 1);
  await print(call, machineValue(call, found), () => humanText(call, found, pages));
  return ExitCode.ok;
};

/** The key or field that a single word names, once per device that has it. */
function exactKeys(words: readonly string[], keys: readonly DeviceKey[]): readonly DeviceKey[] {
  const [word, ...more] = words;
  if (word === undefined || more.length > 0) return [];
  const named = keysNamed(
    word,
    keys.map(({ key }) => key),
  );
  // The first device's key is found; the other's has the same name.
  const names = new Set(named.map(({ key }) => key));
  return keys.filter(({ key }) => names.has(key.key));
}

async function search(words: readonly string[], keys: readonly DeviceKey[]): Promise<readonly DeviceKey[]> {
  if (keys.length === 0) throw new UsageError("No key is left by these options. Leave some out.");
  if (words.length === 0) return keys;
  const { searchKeys } = await import("./search-keys.js");
  const found = searchKeys(words, keys);
  if (found.length > 0) return found;
  const text = words.join(" ");
  const near = nearestKeys(
    text,
    keys.map(({ key }) => key),
  ).map(nameWithKey);
  const advice = near.length > 0 ? `Did you mean ${anyOf(near)}?` : '"goe keys" lists all.';
  throw new UsageError(`Nothing is known of "${text}", or the options leave it out. ${advice}`);
}

function machineValue({ flags }: CommandCall<KeysFlags>, found: readonly DeviceKey[]): unknown {
  if (flags.output !== "csv") return found.map(({ device, key }) => ({ device, ...key }));
  return found.map(({ device, key }) => ({ device, ...flatFacts(key) }));
}

/** What fits into a cell each. */
function flatFacts({ key, field, access, category, type, unit, summary }: KeyInfo): object {
  return { key, field, access, category, type: type.kind, unit: unit ?? null, summary };
}

/** Longer lines are hard to read, however wide the terminal is. */
const widestPage = 100;

async function humanText(
  { context, flags }: CommandCall<KeysFlags>,
  found: readonly DeviceKey[],
  pages: boolean,
): Promise<string> {
  const { columns } = context.stdout;
  const emphasise = titleEmphasis(context, flags.noColor);
  if (!pages) {
    const { keyTable } = await import("./key-table.js");
    return keyTable(found, { width: columns, emphasise });
  }
  const { keyPages } = await import("./key-pages.js");
  return keyPages(found, { width: Math.min(columns ?? widestPage, widestPage), emphasise });
}
