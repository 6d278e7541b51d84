import type { ExitCode } from "../exit-code.js";

/** How the result of a device is shown. */
export interface ResultPrinter<R> {
  /** As people read it, with a newline at its end. */
  readonly human: (value: R, name: string) => Promise<string> | string;
  /** What machines read in its place. @default the result itself */
  readonly machine?: (value: R) => unknown;
  /** How good a result is that came without an error. @default good */
  readonly exitCode?: (value: R) => ExitCode;
}
