import { nearestNames } from "../arguments/nearest-names.js";
import { UsageError } from "../usage-error.js";
import { commands } from "./registry.js";

/** What to say about a word that stands where a command should. */
export function unknownCommandError(word: string): UsageError {
  const names = commands.filter(({ hidden }) => !hidden).map(({ name }) => name);
  const near = nearestNames(word, names);
  const advice = near.length > 0 ? `Did you mean ${near.join(" or ")}?` : '"goe --help" lists the commands.';
  return new UsageError(`There is no command "${word}". ${advice}`);
}
