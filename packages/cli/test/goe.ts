import { nodeHttpTransport } from "@goe/core/node";
import type { CliContext } from "../src/context.js";
import { run } from "../src/run.js";
import { chargerStatus, controllerStatus, startDevice } from "./device-server.js";

/** How a command ended and what it wrote. */
export interface Outcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Settings of {@link goe}. */
export interface World
  extends Partial<Pick<CliContext, "env" | "readTokenFile" | "startMock" | "loadTransport">> {
  /** Whether stdout is a terminal. */
  readonly isTerminal?: boolean;
  readonly writeStdout?: (text: string) => Promise<void>;
  readonly writeStderr?: (text: string) => Promise<void>;
}

/** Runs one command line in this process. */
export async function goe(commandLine: string | readonly string[], world: World = {}): Promise<Outcome> {
  const argv = typeof commandLine === "string" ? commandLine.split(" ").filter(Boolean) : commandLine;
  let stdout = "";
  let stderr = "";
  const exitCode = await run(argv, {
    env: {},
    readTokenFile: () => Promise.reject(new Error("no token file expected")),
    startMock: async (device) => {
      const { host, close } = await startDevice(device === "charger" ? chargerStatus : controllerStatus);
      return { url: `http://${host}`, close };
    },
    loadTransport: async () => nodeHttpTransport,
    ...world,
    stdout: {
      isTerminal: world.isTerminal ?? false,
      write:
        world.writeStdout ??
        (async (text) => {
          stdout += text;
        }),
    },
    stderr: {
      isTerminal: false,
      write:
        world.writeStderr ??
        (async (text) => {
          stderr += text;
        }),
    },
  });
  return { exitCode, stdout, stderr };
}
