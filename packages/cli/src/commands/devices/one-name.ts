import { UsageError } from "../../usage-error.js";

/** The only word behind the action. Throws {@link UsageError} where there is none, or several. */
export function oneName(action: string, names: readonly string[]): string {
  const [name, surplus] = names;
  if (name !== undefined && surplus === undefined) return name;
  const wrong = name === undefined ? "No name was given." : `"${surplus}" is one word too many.`;
  throw new UsageError(`${wrong} Write: goe devices ${action} NAME`);
}
