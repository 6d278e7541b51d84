import { isLoopback } from "../interfaces/loopback.js";
import type { CommandProcess } from "./command-process.js";

/** Warns when devices listen where others than this machine reach them. */
export function warnAboutNetwork(process: CommandProcess, host: string | undefined): void {
  if (host === undefined || isLoopback(host)) return;
  process.stderr.write(
    `Warning: the device has no authentication, and everyone who reaches ${host} can read and set it.\n`,
  );
}
