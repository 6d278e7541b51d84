import type { DeviceAccess, StatusData } from "../client/answer.js";
import { parseObject } from "../client/answer.js";
import { GoeHttpError } from "../errors/goe-http-error.js";
import { GoeProtocolError } from "../errors/goe-protocol-error.js";
import { excerpt, isSecretKey, mask, redactText } from "../redact.js";
import type { HttpResponse } from "../transport/http-transport.js";
import { parseRefusal } from "./parse-refusal.js";
import type { WriteOutcome } from "./set-result.js";

export type Outcomes = Readonly<Record<string, WriteOutcome>>;

/** What an answer to a write says about each key; throws where it says nothing about them. */
export function readSetAnswer(
  response: HttpResponse,
  keys: readonly string[],
  access: DeviceAccess,
): Outcomes {
  const { status, body } = response;
  const { host, isCloud, secrets, failure } = access;
  const data = parseObject(body);
  const special = failure(response, data);
  if (special) throw special;
  const told = outcomesByKey(data ?? {});
  if (keys.some((key) => told.has(key))) return forKeys(keys, (key) => outcomeOf(key, told, access));
  // The cloud may say no more than that it took the request.
  if (isCloud && (status === 202 || (status === 200 && data?.["success"] === true))) {
    return forKeys(keys, () => ({ result: "forwarded" }));
  }
  // A device that knows none of the keys answers null, one that was asked thrice nullnullnull (go-eController-API#14).
  const isObject = data && data["success"] === undefined && (status === 200 || status === 400);
  if (isObject || /^\s*(?:null)+\s*$/.test(body)) return forKeys(keys, () => unknownKey);
  const clean = (text: string): string => redactText(text, secrets).trim().slice(0, 200);
  const sentence = clean(body);
  // 500 of a device carries its sentence as it is, 422 of the cloud says that the device took none of the values.
  // Gateways answer in HTML.
  const isSentence = isCloud ? status === 422 : status === 500 && sentence && !sentence.startsWith("<");
  if (isSentence) return forKeys(keys, () => ({ result: "refused", refusal: parseRefusal(body, clean) }));
  if (status === 414 || status === 431) {
    return forKeys(keys, () => ({ result: "refused", refusal: { reason: "too-long", sentence } }));
  }
  if (status === 200 && !data)
    throw GoeProtocolError.invalidAnswer(`the result of a write from ${host}`, body, secrets);
  throw new GoeHttpError(
    "http-status",
    `${host} answered a write with HTTP status ${status}: ${excerpt(body, secrets)}. Read back what the device has.`,
    { host, status },
  );
}

const unknownKey: WriteOutcome = {
  result: "refused",
  refusal: { reason: "unknown-key", sentence: "the device answered without a word about this key" },
};

function forKeys(keys: readonly string[], outcome: (key: string) => WriteOutcome): Outcomes {
  return Object.fromEntries(keys.map((key) => [key, outcome(key)]));
}

/**
 * What is said by key: `true` or a sentence. The cloud lists `{"succeeded":[{"eto":0}],"failed":[]}`
 * (goecharger/go-eCharger-API-v2#135); what its list of failures holds is not evidenced.
 */
function outcomesByKey(data: StatusData): ReadonlyMap<string, unknown> {
  const { succeeded, failed } = data;
  if (!Array.isArray(succeeded) && !Array.isArray(failed)) return new Map(Object.entries(data));
  const notTaken = (told: unknown): unknown => (typeof told === "string" ? told : "listed as failed");
  return new Map([...entriesOf(succeeded, () => true), ...entriesOf(failed, notTaken)]);
}

function entriesOf(
  list: unknown,
  tell: (value: unknown) => unknown,
): readonly (readonly [string, unknown])[] {
  return (Array.isArray(list) ? list : []).flatMap((entry: unknown) =>
    typeof entry === "object" && entry !== null
      ? Object.entries(entry).map(([key, value]) => [key, tell(value)] as const)
      : [[String(entry), tell(undefined)] as const],
  );
}

function outcomeOf(
  key: string,
  told: ReadonlyMap<string, unknown>,
  { isCloud, secrets }: DeviceAccess,
): WriteOutcome {
  const word = told.get(key);
  if (word === undefined) return unknownKey;
  if (word === true) return { result: isCloud ? "forwarded" : "accepted" };
  const text = typeof word === "string" ? word : `the device answered (${JSON.stringify(word)})`;
  // The sentence ends with the value that was sent, or with what arrived of it.
  const clean = (part: string): string =>
    redactText(isSecretKey(key) ? part.replace(/\(.*/s, `(${mask})`) : part, secrets).slice(0, 200);
  return { result: "refused", refusal: parseRefusal(text, clean) };
}
