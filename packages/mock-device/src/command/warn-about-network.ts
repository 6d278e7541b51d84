import type { CommandProcess } from "./command-process.js";

/** Warns when devices listen where others than this machine reach them. */
export function warnAboutNetwork(process: CommandProcess, host: string | undefined): void {
  if (host === undefined || isLoopback(host)) return;
  process.stderr.write(
    `Warning: the device has no authentication, and everyone who reaches ${host} can read and set it.\n`,
  );
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
}
