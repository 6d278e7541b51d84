import type { CliContext } from "../context.js";
import { inputFrom, outputTo, screenOn } from "./streams.js";

/**
 * The context of a real process. Streams are opened, and everything else is loaded, on first use: each costs start-up
 * time.
 */
export function processContext(process: NodeJS.Process): CliContext {
  let interrupted: AbortSignal | undefined;
  return {
    env: process.env,
    platform: process.platform,
    stdin: inputFrom(() => process.stdin),
    stdout: screenOn(() => process.stdout),
    stderr: outputTo(() => process.stderr),
    now: Date.now,
    get interrupted(): AbortSignal {
      interrupted ??= interruptionOf(process);
      return interrupted;
    },
    workingFolder: () => process.cwd(),
    homeFolder: async () => (await import("node:os")).homedir(),
    configFolder: async () => {
      const { default: envPaths } = await import("env-paths");
      return envPaths("goe", { suffix: "" }).config;
    },
    readFile: async (path) => (await import("./files.js")).readTextFile(path, process.platform),
    writeFileAtomic: async (path, text) => (await import("./files.js")).writeFileAtomic(path, text),
    makeFolder: async (path) => (await import("./files.js")).makeFolder(path),
    startProgram: async (command, signal) => (await import("./program.js")).startProgram(command, signal),
    startServer: async (address, answer) => (await import("./server.js")).startServer(address, answer),
    startMock: async (device) => {
      const { MockDevice } = await import("@goe/mock-device");
      // Nobody opens the page of a device that lives as long as a command.
      return MockDevice.start({ device, controlPage: false });
    },
    loadTransport: async () => (await import("@goe/core/node")).nodeHttpTransport,
  };
}

function interruptionOf(process: NodeJS.Process): AbortSignal {
  const controller = new AbortController();
  // Only once: with the listener gone, a second Ctrl-C ends a process that hangs.
  process.once("SIGINT", () => controller.abort());
  return controller.signal;
}
