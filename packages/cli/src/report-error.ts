import {
  GoeError,
  GoeHttpError,
  GoeNetworkError,
  GoeProtocolError,
  GoeTimeoutError,
  GoeWriteError,
} from "@goe/core";
import type { CliContext } from "./context.js";
import { ExitCode } from "./exit-code.js";
import { Interrupted } from "./interrupted.js";
import { UsageError } from "./usage-error.js";

/** Tells the user on stderr what went wrong, and the caller with which code to end. */
export async function reportError(error: unknown, context: CliContext): Promise<ExitCode> {
  if (error instanceof Interrupted) return ExitCode.interrupted;
  const { text, exitCode } = explainError(error);
  // Where even stderr cannot be written, the exit code is all that is left to tell.
  await context.stderr.write(`goe: ${text}\n`).catch(() => undefined);
  return exitCode;
}

/** What is told about an error. */
export interface Explanation {
  /** A sentence on what happened, and one on what to do. */
  readonly text: string;
  readonly exitCode: ExitCode;
}

/** Puts an error into words. */
export function explainError(error: unknown): Explanation {
  if (error instanceof UsageError) return { text: error.message, exitCode: ExitCode.usage };
  if (error instanceof GoeError) return explainDevice(error);
  if (isSystemError(error)) {
    return {
      text: `The output could not be written: ${error.message}. Check where it goes, and the space there.`,
      exitCode: ExitCode.internalFault,
    };
  }
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    text: `This is a fault of goe itself. Please report it together with these lines.\n${details}`,
    exitCode: ExitCode.internalFault,
  };
}

// The library speaks of its own options; here they have other names.
function explainDevice(error: GoeError): Explanation {
  if (error instanceof GoeTimeoutError) {
    const text =
      `${error.host} gave no complete answer within ${error.timeoutMs / 1000} s. ` +
      "Check that it is switched on and reachable, or allow more time with --timeout.";
    return { text, exitCode: ExitCode.network };
  }
  if (error instanceof GoeNetworkError) return { text: error.message, exitCode: ExitCode.network };
  if (error instanceof GoeHttpError) {
    return {
      text: error.message.replaceAll("ageS", "--age"),
      exitCode: ExitCode.refused,
    };
  }
  if (error instanceof GoeWriteError) return { text: error.message, exitCode: ExitCode.refused };
  if (error instanceof GoeProtocolError) {
    const advice =
      error.key && `. "goe json ${error.key}" with the same options shows what the device sends.`;
    const text = `The answer does not follow the API: ${error.message.replace(/\.$/, "")}${advice ?? "."}`;
    return { text, exitCode: ExitCode.protocol };
  }
  return { text: error.message, exitCode: ExitCode.internalFault };
}

function isSystemError(error: unknown): error is Error {
  return error instanceof Error && "syscall" in error && error.syscall === "write";
}
