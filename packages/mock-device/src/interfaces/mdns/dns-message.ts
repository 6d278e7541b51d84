/** A domain name as its labels. A label may hold dots, as names of devices do. */
export type DnsName = readonly string[];

/** Types of records that a device has. */
export type RecordType = "A" | "PTR" | "TXT" | "AAAA" | "SRV";

/** A record of a device. */
export interface DnsRecord {
  readonly name: DnsName;
  readonly type: RecordType;
  /** How long others may keep it, in seconds. */
  readonly ttlS: number;
  /** Nobody else has a record of this name and type, so others drop what they have. */
  readonly unique: boolean;
  /** Name that the record leads to. */
  readonly target?: DnsName;
  readonly data: Buffer;
}

/** A question as it is repeated in an answer. */
export interface DnsQuestion {
  readonly name: DnsName;
  readonly type: RecordType | "ANY";
}

/** What goes into an answer. */
export interface DnsResponse {
  readonly answers: readonly DnsRecord[];
  readonly additionals?: readonly DnsRecord[];
  /** Set for a client that is no mDNS resolver: its own id and questions, which it compares. */
  readonly legacy?: { readonly id: number; readonly questions: readonly DnsQuestion[] };
}

const typeCodes: Readonly<Record<RecordType | "ANY", number>> = {
  A: 1,
  PTR: 12,
  TXT: 16,
  AAAA: 28,
  SRV: 33,
  ANY: 255,
};
const internetClass = 1;
const cacheFlush = 0x8000;
// A response, authoritative.
const responseFlags = 0x8400;
// RFC 6762, 6.7: clients that are no mDNS resolvers must not keep a record for long.
const longestLegacyTtlS = 10;
const maxLabelBytes = 63;

/** What of a text fits into so many bytes of UTF-8, without half a character at its end. */
export function cutToBytes(text: string, bytes: number): string {
  // With `stream` the decoder keeps back what is no whole character.
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(Buffer.from(text).subarray(0, bytes), {
    stream: true,
  });
}

/** A text as a label of a name. */
export function label(text: string): string {
  return cutToBytes(text, maxLabelBytes);
}

/**
 * The bytes of a name. The package that reads queries could write them too, but it cuts a name at each dot, and the
 * name of a device is one label whatever it holds (RFC 6763, 4.1.1).
 */
export function encodeName(name: DnsName): Buffer {
  const parts = name.map((part) => [Buffer.from([Buffer.byteLength(part)]), Buffer.from(part)]);
  return Buffer.concat([...parts.flat(), Buffer.from([0])]);
}

/** The bytes of an answer. */
export function encodeResponse({ answers, additionals = [], legacy }: DnsResponse): Buffer {
  const questions = legacy?.questions ?? [];
  const header = words(
    legacy?.id ?? 0,
    responseFlags,
    questions.length,
    answers.length,
    0,
    additionals.length,
  );
  return Buffer.concat([
    header,
    ...questions.map(({ name, type }) =>
      Buffer.concat([encodeName(name), words(typeCodes[type], internetClass)]),
    ),
    ...[...answers, ...additionals].map((record) => encodeRecord(record, legacy !== undefined)),
  ]);
}

function encodeRecord({ name, type, ttlS, unique, data }: DnsRecord, legacy: boolean): Buffer {
  const recordClass = unique && !legacy ? internetClass | cacheFlush : internetClass;
  const ttl = Buffer.alloc(4);
  ttl.writeUInt32BE(legacy ? Math.min(ttlS, longestLegacyTtlS) : ttlS);
  return Buffer.concat([
    encodeName(name),
    words(typeCodes[type], recordClass),
    ttl,
    words(data.length),
    data,
  ]);
}

/** Numbers of 16 bits, the big end first. */
export function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, at) => {
    bytes.writeUInt16BE(value, at * 2);
  });
  return bytes;
}
