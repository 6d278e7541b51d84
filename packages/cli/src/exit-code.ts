/**
 * What the exit status of `goe` says. Scripts may rely on these numbers: a new reason gets a new number, an old
 * number keeps its meaning.
 */
export const ExitCode = {
  /** The command did what it was asked to do. */
  ok: 0,
  /** A fault of goe itself, or output that could not be written. */
  internalFault: 1,
  /** The command line, or what it points to (such as the token file), is wrong. Nothing was sent. */
  usage: 2,
  /** No answer: unknown host, refused or broken connection, time-out. */
  network: 3,
  /** The device or the cloud answered, and refused: API switched off, busy, unauthorised, device offline. */
  refused: 4,
  /** The answer does not follow the API: no JSON, or a value of the wrong shape. */
  protocol: 5,
  /** A write was acknowledged and not done: read back, the device does not have the value. */
  notApplied: 6,
  /** `goe watch`: what `--until` waits for did not come before the time of `--for` was over. */
  notReached: 7,
  /** `goe diff`: there are differences. */
  different: 8,
  /** `goe doctor`: there are problems. */
  problems: 9,
  /** `goe get`: the device lacks a key. */
  notThere: 10,
  /** Ended by Ctrl-C before it was done, as shells report it: 128 and the number of SIGINT. */
  interrupted: 130,
} as const;

/** One of the numbers in {@link ExitCode}. */
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** From the worst to the best: what goe or the user did wrong comes before what devices do. */
const byWeight: readonly ExitCode[] = [
  ExitCode.internalFault,
  ExitCode.interrupted,
  ExitCode.usage,
  ExitCode.notApplied,
  ExitCode.protocol,
  ExitCode.refused,
  ExitCode.network,
  ExitCode.notThere,
  ExitCode.problems,
  ExitCode.notReached,
  ExitCode.different,
  ExitCode.ok,
];

/** How a command ended whose parts ended in these ways: well only if all of them did. */
export function worstExitCode(codes: readonly ExitCode[]): ExitCode {
  return byWeight.find((code) => codes.includes(code)) ?? ExitCode.ok;
}
