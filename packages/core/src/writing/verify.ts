import type { JsonReader } from "../client/json-client.js";
import type { QueryOptions } from "../client/query-options.js";
import { pause } from "../client/request.js";
import { isGoeError } from "../errors/goe-error.js";
import type { Rules } from "./check-settings.js";
import { isShown } from "./key-bounds.js";
import type { Outcomes } from "./read-set-answer.js";
import type { WriteOutcome } from "./set-result.js";
import type { KeyRule } from "./value-rule.js";

type Values = Readonly<Record<string, unknown>>;

/** A write that was acknowledged. */
interface Acknowledged {
  readonly reader: JsonReader<object>;
  readonly rules: Rules;
  readonly values: Values;
  /** The keys' values before the write. */
  readonly before: Values;
  readonly outcomes: Outcomes;
  readonly timeoutMs: number;
  readonly query: QueryOptions;
}

/**
 * The charging logic runs once a second; until then a key shows the new value, whatever becomes of it. The first look
 * tells values that hold for a moment from those that are ignored.
 */
const firstLookMs = 250;
const logicHasRunMs = 1200;

/** Reads written keys back until it is clear what became of each, or the time is over. */
export async function verifyWrites(write: Acknowledged): Promise<Outcomes> {
  const { reader, rules, values, before, timeoutMs, query } = write;
  const outcomes: Record<string, WriteOutcome> = { ...write.outcomes };
  const open = new Set<string>();
  for (const key of Object.keys(values)) {
    if (isShown(values[key], rules.get(key))) open.add(key);
    else outcomes[key] = { result: "unverifiable" };
  }
  const held = new Set<string>();
  const end = Date.now() + timeoutMs;
  const logicHasRun = Date.now() + logicHasRunMs;
  for (let waitMs = firstLookMs; open.size > 0; waitMs = logicHasRunMs - firstLookMs) {
    await pause(Math.min(waitMs, Math.max(end - Date.now(), 0)), query.signal);
    const last = Date.now() >= end;
    const status = await look(reader, [...open], { timeoutMs: Math.max(1000, end - Date.now()), ...query });
    for (const key of open) {
      const outcome = status && judge(status[key], values[key], before[key], held.has(key), rules.get(key));
      if (outcome?.result === "applied") held.add(key);
      const clear = held.has(key) || outcome?.result === "unverifiable";
      const settled = outcome && clear && Date.now() >= logicHasRun;
      if (!settled && !last) continue;
      outcomes[key] = outcome ?? { result: "unknown" };
      open.delete(key);
    }
  }
  return outcomes;
}

/** The present values; `undefined` when the device does not answer just now. */
async function look(
  reader: JsonReader<object>,
  keys: readonly string[],
  query: QueryOptions,
): Promise<Values | undefined> {
  try {
    return await reader.query(keys, query);
  } catch (error) {
    // A device that was just told to change its network or mode may be away for a moment.
    if (isGoeError(error)) return undefined;
    throw error;
  }
}

function judge(
  value: unknown,
  wanted: unknown,
  before: unknown,
  held: boolean,
  rule: KeyRule | undefined,
): WriteOutcome {
  // Devices take some keys, such as certificates, and never send them.
  if (value === undefined) return { result: "unverifiable" };
  if (isShownAs(value, wanted, rule)) return { result: "applied", value };
  if (JSON.stringify(value) !== JSON.stringify(before)) return { result: "superseded", value };
  return { result: held ? "reverted" : "ignored", value };
}

/** Whether a device shows what was written, where elements at the end of a list may have been left out. */
function isShownAs(shown: unknown, wanted: unknown, rule: KeyRule | undefined): boolean {
  if (!Array.isArray(wanted) || !Array.isArray(shown)) return isSame(shown, wanted);
  const isFull = shown.length === rule?.maxLength;
  return (
    (isFull || shown.length === wanted.length) &&
    wanted.every((item, i) => (rule?.nullIsOrder && item === null) || isSame(shown[i], item))
  );
}

/** Whether a value is the wanted one: members that a device adds do not count, nor does what float32 cuts off. */
function isSame(shown: unknown, wanted: unknown): boolean {
  if (typeof shown === "number" && typeof wanted === "number" && !Number.isInteger(wanted)) {
    return Math.abs(shown - wanted) <= Math.abs(wanted) * 1e-6;
  }
  if (typeof shown !== "object" || typeof wanted !== "object" || !shown || !wanted) return shown === wanted;
  if (Array.isArray(wanted) !== Array.isArray(shown)) return false;
  if (Array.isArray(wanted) && Object.keys(shown).length !== wanted.length) return false;
  return Object.entries(wanted).every(
    ([name, member]) => member === undefined || isSame(Reflect.get(shown, name), member),
  );
}
