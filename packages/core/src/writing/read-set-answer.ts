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
  const { host, secrets, failure } = access;
  const data = parseObject(body);
  const special = failure(response, data);
  if (special) throw special;
  const told = data && outcomesByKey(data);
  // The cloud may say no more than that it took the request: 202.
  if (access.isCloud && status === 202 && !told) return forKeys(keys, () => ({ result: "forwarded" }));
  if (told) return forKeys(keys, (key) => outcomeOf(key, told, access));
  // A device that knows none of the keys answers null, one that was asked thrice nullnullnull (go-eController-API#14).
  if (/^\s*(?:null)+\s*$/.test(body)) return forKeys(keys, () => unknownKey);
  const sentence = redactText(body, secrets).trim().slice(0, 200);
  // 50x of a device carry its sentence as they are; gateways of the cloud answer in HTML.
  if (status === 500 && !access.isCloud && sentence && !sentence.startsWith("<")) {
    return forKeys(keys, () => ({ result: "refused", refusal: parseRefusal(sentence) }));
  }
  if (status === 414 || status === 431) {
    return forKeys(keys, () => ({ result: "refused", refusal: { reason: "too-long", sentence } }));
  }
  if (status === 200)
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
function outcomesByKey(data: StatusData): ReadonlyMap<string, unknown> | undefined {
  const { succeeded, failed } = data;
  if (!Array.isArray(succeeded) && !Array.isArray(failed)) {
    return data["success"] === false ? undefined : new Map(Object.entries(data));
  }
  return new Map([...entriesOf(succeeded, () => true), ...entriesOf(failed, (told) => told ?? false)]);
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
  const text = typeof word === "string" ? word : `the device answered ${JSON.stringify(word)}`;
  // The sentence ends with the value that was sent.
  const shown = isSecretKey(key) ? text.replace(/\(.*\)$/s, `(${mask})`) : redactText(text, secrets);
  return { result: "refused", refusal: parseRefusal(shown.slice(0, 200)) };
}
