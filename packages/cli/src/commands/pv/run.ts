import { isGoeError, type PvReading, type PvWarning } from "@goe/core";
import type { Target } from "../../devices/target.js";
import { withDevice } from "../../devices/with-device.js";
import { ExitCode } from "../../exit-code.js";
import { explainError } from "../../report-error.js";
import { UsageError } from "../../usage-error.js";
import type { CommandCall, CommandRun } from "../command.js";
import { feedOutput } from "./feed-output.js";
import type { PvFlags } from "./flags.js";
import { type LineInput, lineInput, noInput, type PowerInput, programInput } from "./input.js";
import { needsInput, type PowerName, type PowerSources, parsePowerSource } from "./power-source.js";
import { readPowers, urlReader } from "./read-powers.js";

type Call = CommandCall<PvFlags>;

/** Feeds a device with powers until Ctrl-C or the end of stdin. */
export const run: CommandRun<PvFlags> = async (call) => {
  const sources = readSources(call);
  if (call.flags.output !== "human" && call.flags.output !== "json" && call.flags.output !== "ndjson") {
    throw new UsageError(
      "goe pv prints text or, with --json, a line of JSON per reading. Leave --output out.",
    );
  }
  return withDevice(call, (target) => feed(call, target, sources));
};

function readSources({ flags, words, rest }: Call): PowerSources {
  const [word] = words;
  if (word !== undefined) {
    throw new UsageError(
      `goe pv takes no word, and "${word}" was given. Write a program behind --: goe pv -- ${word}`,
    );
  }
  const named = (["grid", "pv", "battery"] as const).flatMap((name) => {
    const text = flags[name];
    return text === undefined ? [] : [[name, parsePowerSource(name, text)] as const];
  });
  const sources: PowerSources = Object.fromEntries<PowerSources[PowerName] & object>(named);
  if (rest.length > 0 && sources.grid !== undefined && !needsInput(sources)) {
    throw new UsageError(
      "Nothing is read from the program behind --. Leave it out, or an option that replaces it.",
    );
  }
  return sources;
}

const urlTimeoutMs = 5000;

async function feed(call: Call, target: Target, sources: PowerSources): Promise<ExitCode> {
  const { context } = call;
  const { interrupted } = context;
  const ending = new AbortController();
  const stop = (): void => ending.abort();
  interrupted.addEventListener("abort", stop);
  const usesInput = sources.grid === undefined || needsInput(sources);
  const lines = usesInput && call.rest.length === 0 ? lineInput(context.stdin, ending.signal) : undefined;
  try {
    if (lines !== undefined) await firstLine(lines, call, ending.signal);
    if (interrupted.aborted) return ExitCode.interrupted;
    const input =
      lines ?? (usesInput ? programInput(call.rest, context.startProgram, ending.signal) : noInput);
    await feedFrom(call, target, await powerSource(call, sources, input), lines?.ended, ending);
    return interrupted.aborted ? ExitCode.interrupted : ExitCode.ok;
  } finally {
    stop();
    interrupted.removeEventListener("abort", stop);
  }
}

async function firstLine({ begun }: LineInput, { context }: Call, signal: AbortSignal): Promise<void> {
  const { stdin, stderr } = context;
  if (stdin.isTerminal) await stderr.write("goe: Type the power at the grid in W, a line per reading.\n");
  const stopped = new Promise<"stopped">((resolve) =>
    signal.addEventListener("abort", () => resolve("stopped")),
  );
  if (await Promise.race([begun, stopped])) return;
  throw new UsageError("Nothing came on stdin. Pipe readings into goe pv, or write a program behind --.");
}

type Source = () => Promise<PvReading | undefined>;

/** Readings as the library asks for them. The first is tried at once: a program that is not there ends the command. */
async function powerSource({ context }: Call, sources: PowerSources, input: PowerInput): Promise<Source> {
  const fetchText = urlReader(await context.loadTransport(), urlTimeoutMs);
  const isLines = "ended" in input;
  const read: Source = async () => {
    const value = await input.next();
    // Without a new line the device is told the last reading again.
    return value === undefined && isLines ? undefined : readPowers(sources, value, fetchText);
  };
  const first = read();
  await first.catch((error: unknown) => {
    if (error instanceof UsageError) throw error;
  });
  let tried: Promise<PvReading | undefined> | undefined = first;
  return () => {
    const reading = tried ?? read();
    tried = undefined;
    return reading;
  };
}

async function feedFrom(
  call: Call,
  { name, kind, device }: Target,
  source: Source,
  ended: Promise<void> | undefined,
  ending: AbortController,
): Promise<void> {
  const output = feedOutput(call, name);
  await output.begin();
  const options = {
    signal: ending.signal,
    onWarning: ({ code, message, error }: PvWarning) => {
      output.warn(code, isGoeError(error) ? explainError(error).text : message);
    },
  };
  const told: Source = async () => {
    const reading = await source();
    if (reading !== undefined) output.show(reading);
    return reading;
  };
  const feeder = await (kind === "charger"
    ? device.feedPvSurplus(told, options)
    : device.feedPvSurplus(told, options));
  await Promise.race([feeder.finished, ended ?? feeder.finished]);
  feeder.stop();
  await feeder.finished;
  await output.end();
}
