import { type JsonPath, parseJsonPath } from "../../arguments/json-path.js";
import { UsageError } from "../../usage-error.js";

/** Which power of the house. */
export type PowerName = "grid" | "pv" | "battery";

/** Where a power comes from. */
export type PowerSource =
  | { readonly from: "constant"; readonly powerW: number }
  | { readonly from: "url"; readonly url: string; readonly path: JsonPath }
  /** What the program prints or stdin brings: the whole of it, or what stands at a path of its JSON. */
  | { readonly from: "input"; readonly path: JsonPath };

/** Where each power comes from; those that are missing are not fed. */
export type PowerSources = Readonly<Partial<Record<PowerName, PowerSource>>>;

/** Reads the value of `--grid`, `--pv` or `--battery`. Throws {@link UsageError} for what is none. */
export function parsePowerSource(option: PowerName, text: string): PowerSource {
  if (text === "-") return { from: "input", path: [] };
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)W?$/.test(text)) {
    return { from: "constant", powerW: Number(text.replace(/W$/, "")) };
  }
  if (/^https?:/i.test(text)) return parseUrl(option, text);
  const path = parseJsonPath(text);
  if (path === undefined || /\s/.test(text)) {
    throw new UsageError(
      `--${option} "${text}" is no source of a power. Give a URL, a path into JSON such as emeters[0].power, a number in W, or - for all that comes in.`,
    );
  }
  return { from: "input", path };
}

function parseUrl(option: PowerName, text: string): PowerSource {
  const [address = "", ...fragment] = text.split("#");
  const path = fragment.length === 0 ? [] : parseJsonPath(decodeFragment(fragment.join("#")));
  // The message does not repeat the URL: there may be a password in it.
  if (path === undefined || !URL.canParse(address)) {
    throw new UsageError(
      `--${option} has a URL that cannot be read. Write it as http://HOST/PATH, with #emeters[0].power behind it where the answer is JSON.`,
    );
  }
  return { from: "url", url: address, path };
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    // A percent sign of its own, which may be part of a name.
    return fragment;
  }
}

/** Whether anything is read from the program or stdin. */
export function needsInput(sources: PowerSources): boolean {
  return Object.values(sources).some(({ from }) => from === "input");
}
