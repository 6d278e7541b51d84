import type { DnsName, DnsQuestion, DnsRecord, RecordType } from "./dns-message.js";

/** A service that a client knows already. Names are their labels with dots between them. */
export interface KnownService {
  /** Type of the service. */
  readonly name: string;
  readonly target: string;
  /** How long the client keeps it, in seconds. */
  readonly ttlS: number;
}

/** A query as it was read from a packet. */
export interface ReceivedQuery {
  /** By which a client that is no mDNS resolver knows the answer. */
  readonly id: number;
  readonly questions: readonly { readonly name: string; readonly type: string }[];
  readonly known: readonly KnownService[];
}

/** What there is to say to a query. */
export interface FoundAnswers {
  /** The questions that there is an answer to, in the client's spelling. */
  readonly questions: readonly DnsQuestion[];
  readonly answers: readonly DnsRecord[];
  /** What the client would ask next. */
  readonly additionals: readonly DnsRecord[];
}

const types: ReadonlySet<string> = new Set<RecordType | "ANY">(["A", "PTR", "TXT", "AAAA", "SRV", "ANY"]);

/** Finds the records that a query asks for. Names match in any case (RFC 6762, 16). */
export function findAnswers(
  records: readonly DnsRecord[],
  { questions, known }: ReceivedQuery,
): FoundAnswers {
  const asked: DnsQuestion[] = [];
  const answers = new Set<DnsRecord>();
  for (const { name, type } of questions) {
    if (!isType(type)) continue;
    const found = records.filter(
      (record) => sameText(name, textOf(record.name)) && (type === "ANY" || type === record.type),
    );
    const [first] = found;
    if (first === undefined) continue;
    asked.push({ name: labelsLike(first.name, name), type });
    for (const record of found) {
      if (!isKnown(record, known)) answers.add(record);
    }
  }
  return { questions: asked, answers: [...answers], additionals: following(records, answers) };
}

// RFC 6763, 12: with a service come its place and texts, and with a place its addresses.
function following(records: readonly DnsRecord[], answers: ReadonlySet<DnsRecord>): readonly DnsRecord[] {
  const found = new Set(answers);
  // What is added on the way is visited as well.
  for (const { target } of found) {
    if (target === undefined) continue;
    for (const record of records) {
      if (record.type !== "PTR" && textOf(record.name) === textOf(target)) found.add(record);
    }
  }
  return [...found].filter((record) => !answers.has(record));
}

// RFC 6762, 7.1: what a client has for more than half of its time it need not be told. Only services have so many
// answers that clients list what they know.
function isKnown({ type, name, target, ttlS }: DnsRecord, known: ReceivedQuery["known"]): boolean {
  if (type !== "PTR" || target === undefined) return false;
  return known.some(
    (service) =>
      sameText(service.name, textOf(name)) &&
      sameText(service.target, textOf(target)) &&
      service.ttlS * 2 >= ttlS,
  );
}

function isType(type: string): type is RecordType | "ANY" {
  return types.has(type);
}

function textOf(name: DnsName): string {
  return name.join(".");
}

// Only the letters of ASCII have two cases in names.
function sameText(one: string, other: string): boolean {
  const lower = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return lower(one) === lower(other);
}

// A text cut into labels as long as those of a name that it is the same as.
function labelsLike(name: DnsName, text: string): DnsName {
  let at = 0;
  return name.map(({ length }) => {
    const part = text.slice(at, at + length);
    at += length + 1;
    return part;
  });
}
