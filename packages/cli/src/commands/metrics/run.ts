import { parseDuration } from "../../arguments/duration.js";
import type { CliContext, HttpAnswer, RunningServer } from "../../context.js";
import type { Target } from "../../devices/target.js";
import { type DeviceResult, onDevices } from "../../devices/with-device.js";
import { ExitCode, worstExitCode } from "../../exit-code.js";
import { explainError } from "../../report-error.js";
import { UsageError } from "../../usage-error.js";
import type { CommandCall, CommandRun } from "../command.js";
import type { MetricsFlags } from "./command.js";
import { exposition } from "./exposition.js";
import { type ListenAddress, parseListen } from "./parse-listen.js";
import { type PollOptions, pollDevice } from "./poll-device.js";
import { selectMetrics } from "./select-metrics.js";
import { ServedDevice } from "./served-device.js";

type Call = CommandCall<MetricsFlags>;

/** Serves the metrics of devices until Ctrl-C, prints them once, or prints the dashboard. */
export const run: CommandRun<MetricsFlags> = async (call) => {
  const { context, flags, words } = call;
  if (flags.output !== "human") {
    throw new UsageError(
      "goe metrics has a format of its own, that of Prometheus. Leave --output and --json out.",
    );
  }
  if (flags.dashboard) {
    const { grafanaDashboard } = await import("../../grafana-dashboard.js");
    await context.stdout.write(await grafanaDashboard());
    return ExitCode.ok;
  }
  const address = parseListen(flags.listen ?? "127.0.0.1:9877");
  const intervalMs = parseDuration("interval", flags.interval ?? "10s", 1000);
  selectMetrics(words, "charger");
  return flags.once ? printOnce(call, intervalMs) : serve(call, address, intervalMs);
};

async function printOnce(call: Call, intervalMs: number): Promise<ExitCode> {
  const served = new Map<string, ServedDevice>();
  const results = await onDevices(call, (target) => {
    const ending = new AbortController();
    const options = { intervalMs, signal: ending.signal, onReading: () => ending.abort() };
    return poll(target, call.words, served, options);
  });
  const readings = [...served.values()].map(({ reading }) => reading);
  if (readings.length > 0) await call.context.stdout.write((await exposition(readings)).text);
  const errors = [
    ...readings.map(({ name, error }) => ({ name, error })),
    ...results.map((result) => ({ name: result.name, error: result.ok ? undefined : result.error })),
  ];
  return worstExitCode(await Promise.all(errors.map(({ name, error }) => tell(call, name, error))));
}

async function serve(call: Call, address: ListenAddress, intervalMs: number): Promise<ExitCode> {
  const { context } = call;
  const { interrupted } = context;
  const ending = new AbortController();
  const stop = (): void => ending.abort();
  interrupted.addEventListener("abort", stop);
  const served = new Map<string, ServedDevice>();
  const server = await listen(context, address, served);
  try {
    await context.stderr.write(`goe: Serving metrics at ${server.url}/metrics until Ctrl-C.\n`);
    const options = { intervalMs, signal: ending.signal, onReading: () => undefined };
    const results = await onDevices(call, (target) => poll(target, call.words, served, options));
    return interrupted.aborted ? ExitCode.interrupted : await failureOf(call, results);
  } finally {
    interrupted.removeEventListener("abort", stop);
    await server.close();
  }
}

function poll(
  { name, kind, device }: Target,
  words: readonly string[],
  served: Map<string, ServedDevice>,
  options: PollOptions,
): Promise<void> {
  const metrics = selectMetrics(words, kind);
  if (metrics.length === 0) {
    throw new UsageError(
      `A ${kind} has none of ${words.join(", ")}. "goe ${kind} --help" lists its components.`,
    );
  }
  const one = new ServedDevice(name, kind, metrics);
  served.set(name, one);
  return kind === "charger"
    ? pollDevice(device, metrics, one, options)
    : pollDevice(device, metrics, one, options);
}

async function listen(
  context: CliContext,
  address: ListenAddress,
  served: ReadonlyMap<string, ServedDevice>,
): Promise<RunningServer> {
  try {
    return await context.startServer(address, (path) => answer(path, served));
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    const reason = listenProblems[code] ?? (cause instanceof Error ? cause.message : code);
    throw new UsageError(
      `Nothing can be served at ${address.host}:${address.port}: ${reason}. Give another address with --listen.`,
      { cause },
    );
  }
}

const listenProblems: Readonly<Record<string, string>> = {
  EADDRINUSE: "the port is in use",
  EADDRNOTAVAIL: "this computer has no such address",
  EACCES: "the port needs more rights",
  ENOTFOUND: "there is no such host",
};

async function answer(path: string, served: ReadonlyMap<string, ServedDevice>): Promise<HttpAnswer> {
  if (path === "/metrics") {
    // Of a device that was not asked yet nobody knows whether it is up.
    const readings = [...served.values()]
      .map(({ reading }) => reading)
      .filter(({ up, error }) => up || error);
    const { contentType, text } = await exposition(readings);
    return { status: 200, contentType, body: text };
  }
  const [status, body] =
    path === "/" ? [200, "The metrics are at /metrics.\n"] : [404, "Only /metrics is here.\n"];
  return { status, contentType: "text/plain; charset=utf-8", body };
}

/** Polling ends before Ctrl-C only where a device cannot be polled at all. */
async function failureOf(call: Call, results: readonly DeviceResult<void>[]): Promise<ExitCode> {
  const [first] = results;
  if (!call.flags.all && first?.ok === false) throw first.error;
  return worstExitCode(
    await Promise.all(results.map((result) => tell(call, result.name, result.ok ? undefined : result.error))),
  );
}

async function tell({ context, flags }: Call, name: string, error: unknown): Promise<ExitCode> {
  if (error === undefined) return ExitCode.ok;
  const { text, exitCode } = explainError(error);
  await context.stderr.write(`goe: ${flags.all ? `${name}: ` : ""}${text}\n`);
  return exitCode;
}
