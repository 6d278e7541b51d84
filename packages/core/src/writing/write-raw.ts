import type { Channel } from "../client/channel.js";
import { checkTimeout } from "../client/channel.js";
import type { JsonReader } from "../client/json-client.js";
import { inLane } from "../client/lane.js";
import type { QueryOptions } from "../client/query-options.js";
import { request } from "../client/request.js";
import { GoeHttpError } from "../errors/goe-http-error.js";
import { GoeWriteError } from "../errors/goe-write-error.js";
import type { DeviceKind } from "../keys/key-info.js";
import { isSecretKey, mask } from "../redact.js";
import { checkSettings, rulesByKey } from "./check-settings.js";
import { checkBounds, keysToRead } from "./key-bounds.js";
import { type Outcomes, readSetAnswer } from "./read-set-answer.js";
import { refusalText } from "./refusal-text.js";
import { type SetRequest, setRequests } from "./set-request.js";
import type { DryRun, SetOptions, SetResult, WriteOutcome } from "./set-result.js";
import { settingsError } from "./settings-error.js";
import { writtenSecrets } from "./written-secrets.js";

/** What writing needs of a client. */
export interface Writer {
  readonly channel: Channel;
  readonly reader: JsonReader<object>;
  readonly device: DeviceKind;
}

/** Checks raw values, writes them and tells what became of each. */
export async function writeRaw(
  writer: Writer,
  given: Readonly<Record<string, unknown>>,
  options: SetOptions = {},
): Promise<SetResult | DryRun> {
  const { reader } = writer;
  const { verify, dryRun, ...query } = options;
  const verifyMs = verify ? checkTimeout((verify === true ? {} : verify).timeoutMs ?? 5000) : false;
  query.signal?.throwIfAborted();
  const values = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const rules = await rulesByKey(writer.device);
  throwProblems(checkSettings(values, rules, writer.channel.access.isCloud));
  const wanted = keysToRead(values, rules, verifyMs !== false && !dryRun);
  const before = wanted.length === 0 ? {} : await reader.query(wanted, query);
  throwProblems(checkBounds(values, rules, before));
  const requests = setRequests(values);
  if (dryRun) return describeRun(requests, values);
  const { access } = writer.channel;
  const secrets = [...access.secrets, ...writtenSecrets(values)];
  const channel = { ...writer.channel, access: { ...access, secrets } };
  const outcomes = await sendAll(channel, requests, query);
  if (verifyMs === false) return result(outcomes);
  const { verifyWrites } = await import("./verify.js");
  return result(await verifyWrites({ reader, rules, values, before, outcomes, timeoutMs: verifyMs, query }));
}

function throwProblems(problems: ReturnType<typeof checkSettings>): void {
  if (problems.length > 0) throw settingsError(problems);
}

function describeRun(requests: readonly SetRequest[], values: Readonly<Record<string, unknown>>): DryRun {
  const shown = Object.entries(values).map(([key, value]) => [key, isSecretKey(key) ? mask : value]);
  return {
    method: "GET",
    paths: requests.map(({ shownPath }) => shownPath),
    values: Object.fromEntries(shown),
  };
}

function result(outcomes: Outcomes): SetResult {
  const good: readonly WriteOutcome["result"][] = ["accepted", "forwarded", "applied", "unverifiable"];
  return { outcomes, ok: Object.values(outcomes).every((outcome) => good.includes(outcome.result)) };
}

/** Sends one request after the other. Throws when a key is refused, with what is known of all of them. */
async function sendAll(
  channel: Channel,
  requests: readonly SetRequest[],
  query: QueryOptions,
): Promise<Outcomes> {
  const { host } = channel.access;
  let outcomes: Outcomes = {};
  for (const [i, { keys, path }] of requests.entries()) {
    const later = fill(requests.slice(i + 1), "not-sent");
    try {
      outcomes = { ...outcomes, ...(await send(channel, keys, path, query)) };
    } catch (error) {
      query.signal?.throwIfAborted();
      const refused = wholeRefusal(error, keys);
      // What is plain network trouble stays so, unless a part was written already.
      if (refused === undefined && i === 0) throw error;
      const all = { ...outcomes, ...(refused ?? fill([{ keys }], "unknown")), ...later };
      throw new GoeWriteError(messageOf(error), host, all, refused !== undefined && isBusy(error), error);
    }
    if (Object.values(outcomes).some((outcome) => outcome.result === "refused")) {
      throw new GoeWriteError(refusedText(host, outcomes), host, { ...outcomes, ...later });
    }
  }
  return outcomes;
}

async function send(
  channel: Channel,
  keys: readonly string[],
  path: string,
  { signal, timeoutMs = channel.timeoutMs }: QueryOptions,
): Promise<Outcomes> {
  // It may have aborted since somebody looked last, and then tells nobody any more.
  signal?.throwIfAborted();
  const controller = new AbortController();
  const abort = (): void => controller.abort(signal?.reason);
  signal?.addEventListener("abort", abort);
  const exchange = {
    path,
    read: (response: Parameters<typeof readSetAnswer>[0]) => readSetAnswer(response, keys, channel.access),
    // A busy device says that it took nothing; after any other failure it may have.
    mayRetry: isBusy,
  };
  return inLane(channel.access.base, controller.signal, () => {
    controller.signal.throwIfAborted();
    return request(channel, exchange, checkTimeout(timeoutMs), controller);
  }).finally(() => signal?.removeEventListener("abort", abort));
}

function fill(requests: readonly Pick<SetRequest, "keys">[], result: "not-sent" | "unknown"): Outcomes {
  return Object.fromEntries(requests.flatMap(({ keys }) => keys.map((key) => [key, { result }])));
}

function isBusy(error: unknown): boolean {
  return error instanceof GoeHttpError && error.code === "busy";
}

/** A device whose API is off or that is busy refuses all keys. */
function wholeRefusal(error: unknown, keys: readonly string[]): Outcomes | undefined {
  if (!(error instanceof GoeHttpError)) return undefined;
  const reason = error.code === "busy" ? "busy" : error.code === "api-disabled" ? "api-off" : undefined;
  if (reason === undefined) return undefined;
  const outcome: WriteOutcome = { result: "refused", refusal: { reason, sentence: error.message } };
  return Object.fromEntries(keys.map((key) => [key, outcome]));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function refusedText(host: string, outcomes: Outcomes): string {
  const lines = Object.entries(outcomes).flatMap(([key, outcome]) =>
    outcome.result === "refused" ? [refusalText(key, outcome.refusal)] : [],
  );
  return `${host} refused ${lines.join("; ")}.`;
}
