import { styleText } from "node:util";
import type { CliContext } from "../context.js";

/**
 * Makes titles bold where that is wanted: on a terminal, or where `FORCE_COLOR` says so. `--no-color` and a
 * `NO_COLOR` that is not empty win (no-color.org).
 */
export function titleEmphasis({ env, stdout }: CliContext, noColor: boolean): (title: string) => string {
  const forced = env["FORCE_COLOR"] ?? "";
  const wanted = forced === "" ? stdout.isTerminal && env["TERM"] !== "dumb" : forced !== "0";
  if (noColor || (env["NO_COLOR"] ?? "") !== "" || !wanted) return (title) => title;
  // Whether the real stdout is a terminal was asked above; styleText would ask again, and of a different stream.
  return (title) => styleText("bold", title, { validateStream: false });
}
