import { styleText } from "node:util";
import type { CliContext } from "../context.js";

/**
 * Whether output may have colour: on a terminal, or where `FORCE_COLOR` says so. `--no-color` and a `NO_COLOR` that is
 * not empty win (no-color.org).
 */
export function wantsColor({ env, stdout }: Pick<CliContext, "env" | "stdout">, noColor: boolean): boolean {
  const forced = env["FORCE_COLOR"] ?? "";
  const wanted = forced === "" ? stdout.isTerminal && env["TERM"] !== "dumb" : forced !== "0";
  return wanted && !noColor && (env["NO_COLOR"] ?? "") === "";
}

/** Makes titles bold where colour is wanted. */
export function titleEmphasis(context: CliContext, noColor: boolean): (title: string) => string {
  return wantsColor(context, noColor) ? (title) => styled("bold", title) : (title) => title;
}

/** Text in a style, without another look at the terminal: whether it is one is asked before, and of the real stdout. */
export function styled(style: Parameters<typeof styleText>[0], text: string): string {
  return styleText(style, text, { validateStream: false });
}
