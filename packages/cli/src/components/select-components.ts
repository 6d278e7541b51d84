import { UsageError } from "../usage-error.js";

/**
 * The components that the words name, in the order asked, each once. `charging_status`, `Charging-Status` and
 * `charging-status` are the same; `all` is every component.
 *
 * Throws {@link UsageError} if there is no word or one is no component.
 */
export async function selectComponents(
  words: readonly string[],
  supported: readonly string[],
  device: "charger" | "controller",
): Promise<readonly string[]> {
  if (words.length === 0) throw new UsageError(`No component was given. ${list(supported, device)}`);
  const names = await Promise.all(words.map((word) => componentName(word, supported, device)));
  return [...new Set(names.includes("all") ? supported : names)];
}

async function componentName(word: string, supported: readonly string[], device: string): Promise<string> {
  const name = word.toLowerCase().replaceAll("_", "-");
  const known = [...supported, "all"];
  if (known.includes(name)) return name;
  const { nearestNames } = await import("../arguments/nearest-names.js");
  const near = nearestNames(name, known);
  const advice = near.length > 0 ? `Did you mean ${joinNames(near, "or")}?` : list(supported, device);
  throw new UsageError(`A ${device} has no component "${word}". ${advice}`);
}

function list(supported: readonly string[], device: string): string {
  return `The components of a ${device} are ${joinNames(supported, "and")}; "all" shows every one.`;
}

/** `a`, `a or b`, `a, b or c`. */
function joinNames(names: readonly string[], conjunction: string): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} ${conjunction} ${names.at(-1)}`;
}
