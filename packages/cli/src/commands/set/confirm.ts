import type { KeyInfo } from "@goe/core/keys";
import { nameWithKey } from "../../assignments/keys-named.js";
import { stakes } from "../../assignments/stakes.js";
import type { CliContext } from "../../context.js";
import { UsageError } from "../../usage-error.js";

/**
 * Asks before what is hard to take back. Where nobody can answer, `--yes` has to be on the command line.
 *
 * @throws UsageError when the answer is no, or nobody is there.
 */
export async function confirmCritical(
  keys: readonly KeyInfo[],
  yes: boolean,
  { stdin, stderr, stdout }: CliContext,
): Promise<void> {
  const lines = keys.flatMap((key) =>
    key.critical === undefined ? [] : [`${nameWithKey(key)} ${stakes[key.critical]}.`],
  );
  if (yes || lines.length === 0) return;
  if (!stdin.isTerminal || !(stderr.isTerminal || stdout.isTerminal)) {
    throw new UsageError(`Nothing was sent: ${lines.join(" ")} Add --yes if that is meant.`);
  }
  await stderr.write(`${lines.join("\n")}\nWrite it? [y/N] `);
  if (/^\s*y(?:es)?\s*$/i.test(await answerFrom(stdin.read()))) return;
  throw new UsageError("Nothing was sent, since the answer was not yes. Type y, or give --yes.");
}

/** The first line that is typed; empty where the input ends before. */
async function answerFrom(input: AsyncIterable<string>): Promise<string> {
  let typed = "";
  for await (const piece of input) {
    typed += piece;
    if (typed.includes("\n")) break;
  }
  return typed.split("\n", 1)[0] ?? "";
}
