import type { JsonValue } from "@goe/core/keys";
import { parseJsonInput } from "../../writing/json-input.js";
import { loadOptional } from "../optional-package.js";
import { memberText } from "./member-text.js";

/** What either side says; `type` tells what it is. */
export type Message = Readonly<Record<string, JsonValue>>;

/** A message of a client. */
export interface ReceivedMessage {
  readonly members: Message;
  /** JSON text of a member; `undefined` when there is none of that name. */
  readonly textOf: (name: string) => string | undefined;
}

/** What is used of the package for binary frames. */
export interface MessagePack {
  encode(value: unknown): Uint8Array;
  /** Throws a `RangeError` or a `DecodeError` for what is no MessagePack. */
  decode(bytes: Uint8Array, limits: Readonly<Record<string, number>>): unknown;
}

/** First byte of a binary frame: MessagePack comes (0xFEEDC0DE64/evcharger-app). */
const messagePackKind = 0;

// No literal in the import: the package's own types need those of a browser, which there are none of here.
const packageName: string = "@msgpack/msgpack";

/** Loads the package for binary frames. Throws a `MissingPackageError` when it is not installed. */
export function loadMessagePack(): Promise<MessagePack> {
  return loadOptional<MessagePack>(
    packageName,
    "A binary frame of the app channel",
    () => import(packageName),
  );
}

/** A message as the payload of a text frame. */
export function encodeText(message: Message): string {
  return JSON.stringify(message);
}

/** A message as the payload of a binary frame. */
export function encodeBinary(message: Message, messagePack: MessagePack): Buffer {
  return Buffer.concat([Buffer.of(messagePackKind), messagePack.encode(message)]);
}

/** Reads a text frame or the text in a secured message; `undefined` when it is no JSON object. */
export function decodeText(text: string): ReceivedMessage | undefined {
  const input = parseJsonInput(text);
  if (!input.ok || !isObject(input.value)) return undefined;
  const members = input.value;
  // A name that is written with escapes is found in the members only.
  return { members, textOf: (name) => memberText(text, name) ?? jsonOf(members, name) };
}

/**
 * Reads a binary frame; `undefined` when it is no MessagePack of a JSON object. That a number is a float with nothing
 * behind the point is lost here, unlike in text.
 */
export function decodeBinary(frame: Buffer, messagePack: MessagePack): ReceivedMessage | undefined {
  if (frame[0] !== messagePackKind) return undefined;
  const members = unpack(frame.subarray(1), messagePack);
  return isObject(members) ? { members, textOf: (name) => jsonOf(members, name) } : undefined;
}

// A frame cannot hold more than this, whatever the lengths in it say.
const longest = 65_536;
// As for JSON: the default of ArduinoJson, whose parsers take no deeper nesting.
const nestingLimit = 10;

function unpack(bytes: Uint8Array, { decode }: MessagePack): JsonValue | undefined {
  try {
    const limits = { maxArrayLength: longest, maxMapLength: longest, maxStrLength: longest };
    return asJson(decode(bytes, limits), nestingLimit);
  } catch (error) {
    // Both are the decoder's words for bytes that make no sense.
    if (error instanceof Error && /^(RangeError|DecodeError)$/.test(error.name)) return undefined;
    throw error;
  }
}

// Only what JSON can say as well: no bytes, no timestamps, no infinity.
function asJson(value: unknown, levelsLeft: number): JsonValue | undefined {
  if (value === null || typeof value === "boolean" || typeof value === "string") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (typeof value !== "object" || levelsLeft === 0) return undefined;
  if (Array.isArray(value)) {
    const items = value.map((item) => asJson(item, levelsLeft - 1));
    return items.includes(undefined) ? undefined : (items as JsonValue[]);
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) return undefined;
  const entries = Object.entries(value).map(([name, item]) => [name, asJson(item, levelsLeft - 1)] as const);
  return entries.some(([, item]) => item === undefined)
    ? undefined
    : (Object.fromEntries(entries) as Record<string, JsonValue>);
}

function isObject(value: JsonValue | undefined): value is Message {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function jsonOf(members: Message, name: string): string | undefined {
  return Object.hasOwn(members, name) ? JSON.stringify(members[name]) : undefined;
}
