import { parseArgs } from "node:util";
import { ListenError } from "../interfaces/http/server.js";
import { MockDevice } from "../mock-device.js";
import type { MockDeviceOptions } from "../mock-device-options.js";
import { profileNames } from "../profiles/profile-choice.js";

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
  /** Stopped on request, or help or version shown. */
  readonly ok: 0;
  /** The arguments make no sense. */
  readonly usage: 2;
  /** The port is in use or the address is not to be had. */
  readonly cannotListen: 3;
} = { ok: 0, usage: 2, cannotListen: 3 };

const options = {
  profile: { type: "string" },
  port: { type: "string" },
  host: { type: "string" },
  json: { type: "boolean" },
  "api-off": { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

const hint = "Run goe-mock --help for the options.\n";

/** Runs `goe-mock` until it is asked to stop and resolves to its exit code. */
export async function runCommandLine(process: CommandProcess): Promise<number> {
  let request: ReturnType<typeof readArguments>;
  try {
    request = readArguments(process.args);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    process.stderr.write(`${firstSentence(error)}\n${hint}`);
    return exitCodes.usage;
  }
  if (request === "help" || request === "version") {
    process.stdout.write(request === "help" ? helpText() : `${process.version}\n`);
    return exitCodes.ok;
  }
  return await serve(process, request);
}

interface ServeRequest {
  readonly device: MockDeviceOptions;
  readonly json: boolean;
}

async function serve(process: CommandProcess, request: ServeRequest): Promise<number> {
  let device: MockDevice;
  try {
    device = await MockDevice.start(request.device);
  } catch (error) {
    const listenFailed = error instanceof ListenError;
    if (!listenFailed && !(error instanceof TypeError)) throw error;
    process.stderr.write(listenFailed ? `${error.message}\n` : `${error.message}\n${hint}`);
    return listenFailed ? exitCodes.cannotListen : exitCodes.usage;
  }
  const { host } = request.device;
  if (host !== undefined && !isLoopback(host)) {
    process.stderr.write(
      `Warning: the device has no authentication, and everyone who reaches ${host} can read and set it.\n`,
    );
  }
  process.stdout.write(request.json ? readyJson(device) : readyText(device));
  await process.stopRequested;
  await device.close();
  return exitCodes.ok;
}

function readArguments(args: readonly string[]): ServeRequest | "help" | "version" {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  if (values.help === true) return "help";
  if (values.version === true) return "version";
  const [device, ...surplus] = positionals;
  if (device !== "charger" && device !== "controller") {
    throw new TypeError(
      device === undefined
        ? 'Say which device to simulate: "charger" or "controller".'
        : `Unknown device ${JSON.stringify(device)}: choose "charger" or "controller".`,
    );
  }
  if (surplus.length > 0) throw new TypeError(`Unexpected argument ${JSON.stringify(surplus[0])}.`);
  return {
    json: values.json === true,
    device: {
      device,
      ...(values.profile === undefined ? {} : { profile: values.profile }),
      ...(values.host === undefined ? {} : { host: values.host }),
      ...(values["api-off"] === true ? { httpApiEnabled: false } : {}),
      port: readPort(values.port ?? "0"),
    },
  };
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) {
    throw new TypeError(`Port ${JSON.stringify(text)} is no whole number from 0 to 65535.`);
  }
  return port;
}

// parseArgs goes on with advice on positionals that start with a dash, which no device does.
function firstSentence(error: TypeError): string {
  return "code" in error ? `${error.message.split(/\.?(?: |\n)(?=To |Did )/)[0]}.` : error.message;
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
}

function readyJson(device: MockDevice): string {
  return `${JSON.stringify({ device: device.device, profile: device.profile, url: device.url })}\n`;
}

function readyText(device: MockDevice): string {
  const article = `Simulated ${device.device} (${device.profile}) listens on ${device.url}. Ctrl-C stops it.`;
  // -g keeps curl from reading brackets in URLs.
  return `${article}\nTry: curl -g '${device.url}/api/status?filter=fna,fwv'\n`;
}

function helpText(): string {
  return `Simulates a go-e device on the local HTTP API, without hardware.

Usage: goe-mock charger|controller [options]

  --profile NAME  model and firmware; the first is the default
                    charger: ${profileNames("charger").join(", ")}
                    controller: ${profileNames("controller").join(", ")}
  --port N        TCP port; 0, the default, picks a free one
  --host ADDRESS  address to listen on (default 127.0.0.1)
  --api-off       start with the HTTP API switched off: its paths answer 404
  --json          print {"device":…,"profile":…,"url":…} once it listens
  --help, -h      show this text
  --version       show the version

Exit codes: 0 stopped or help shown, 2 wrong arguments, 3 port in use or address not available.
`;
}
