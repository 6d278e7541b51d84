/** What the command needs of its process. */
export interface CommandProcess {
  /** Arguments behind the command's name. */
  readonly args: readonly string[];
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
  /** Resolves when the user wants the device to stop (Ctrl-C, SIGTERM). */
  readonly stopRequested: Promise<void>;
  /** Version of the package. */
  readonly version: string;
}

/** Exit codes of the command. */
export const exitCodes: {
  /** Stopped on request, a list, help or version shown, or a scenario as expected. */
  readonly ok: 0;
  /** A scenario did not go as expected. */
  readonly unexpected: 1;
  /** The arguments, or a file that they name, make no sense. */
  readonly usage: 2;
  /** A port is in use, the address is not to be had, or a package is missing. */
  readonly cannotStart: 3;
} = { ok: 0, unexpected: 1, usage: 2, cannotStart: 3 };
