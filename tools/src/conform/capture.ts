import type { Finding } from "./finding.js";

/** A key and its value as a device sent them. */
export interface CapturedValue {
  readonly key: string;
  readonly value: unknown;
  /** Line of the capture, for captures of messages. */
  readonly line?: number;
}

export interface Capture {
  readonly values: readonly CapturedValue[];
  /** Messages that could not be read. */
  readonly faults: readonly Finding[];
}

/** A text that is no capture at all. */
export class CaptureError extends Error {
  override readonly name = "CaptureError";
}

/** Text of a file, whose encoding its first bytes tell: PowerShell writes UTF-16. */
export function captureText(bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? "utf-16le" : "utf-8").decode(bytes);
}

/**
 * Reads an `/api/status` object, or lines of `topic payload` as `mosquitto_sub -v` prints them.
 *
 * @throws CaptureError when it is neither.
 */
export function readCapture(text: string): Capture {
  const trimmed = text.trim();
  if (trimmed === "") throw new CaptureError("The file is empty. Expected a status object or MQTT messages.");
  if (text.includes("\0")) throw new CaptureError("The file is binary. Expected a text file.");
  return trimmed.startsWith("{") ? readObject(text.replace("\uFEFF", "")) : readMessages(text);
}

function readObject(text: string): Capture {
  let status: unknown;
  try {
    status = JSON.parse(text);
  } catch (cause) {
    throw new CaptureError(`The file begins like a JSON object but is none${placeOf(cause, text)}.`, {
      cause,
    });
  }
  const values = Object.entries(status as Record<string, unknown>).map(([key, value]) => ({ key, value }));
  if (values.length === 0) throw new CaptureError("The status object is empty: there is nothing to compare.");
  return { values, faults: [] };
}

/** Where the parser stopped, without its words: they quote the text around, which may be a secret. */
function placeOf(cause: unknown, text: string): string {
  const position = /at position (\d+)/.exec(cause instanceof Error ? cause.message : "")?.[1];
  return position === undefined
    ? ""
    : `: line ${text.slice(0, Number(position)).split("\n").length} breaks it`;
}

/** Last level of a topic that is no key: requests to write, and their results. */
const noKeys: ReadonlySet<string> = new Set(["set", "result"]);

function readMessages(text: string): Capture {
  const values: CapturedValue[] = [];
  const faults: Finding[] = [];
  for (const [index, row] of text.split(/\r?\n/).entries()) {
    const line = index + 1;
    const [topic = "", payload = ""] = splitOnce(row.trim());
    if (topic === "") continue;
    if (!topic.includes("/")) {
      faults.push({
        key: "",
        place: "",
        kind: "no-message",
        breach: false,
        message: "no MQTT message",
        line,
      });
      continue;
    }
    const key = topic.split("/").at(-1) ?? "";
    // Discovery of Home Assistant shares the broker; an empty payload takes a retained message away.
    if (noKeys.has(key) || key === "" || topic.startsWith("homeassistant/") || payload === "") continue;
    try {
      values.push({ key, value: JSON.parse(payload), line });
    } catch {
      const message = "the payload is no JSON";
      faults.push({ key, place: "", kind: "not-json", breach: true, message, line });
    }
  }
  if (values.length > 0 || faults.some(({ kind }) => kind === "not-json")) return { values, faults };
  const [first] = faults;
  throw new CaptureError(
    first === undefined
      ? "There is no message with a key in this file."
      : `Line ${first.line} is no MQTT message. Expected lines such as \`go-eCharger/000000/car 1\`, or one JSON object.`,
  );
}

function splitOnce(row: string): readonly string[] {
  const at = row.search(/\s/);
  return at === -1 ? [row] : [row.slice(0, at), row.slice(at).trim()];
}
