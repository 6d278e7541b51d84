import type { Place, SpecChange } from "../edit/spec-change.js";
import { statedFacts } from "../load/listed-sources.js";
import { devicesOfKey, type Entry, keyForDevice } from "../load/spec-index.js";
import type { DeviceKind, SpecKey, SpecKeyOverride } from "../spec-model.js";
import type { Difference, KnownRow } from "./differences.js";
import type { ImportDocument } from "./import-document.js";
import type { ImportPlan } from "./import-plan.js";
import { saysTheSame } from "./snapshot.js";

/** Who lists the keys of the spec, and who states which of their facts. */
export function keyChanges(plan: ImportPlan): readonly SpecChange[] {
  const { document } = plan;
  const differing = [...plan.unexplained, ...plan.onPurpose.map(({ difference }) => difference)];
  return entriesOf(plan.known).flatMap((rows) => {
    const [first] = rows;
    if (first === undefined || !isWhole(first.entry, rows)) return [];
    const parts = partsOf(first.entry, document.device);
    const differences = differing.filter(({ key }) => rows.some(({ row }) => row.key === key));
    return [
      ...listedChanges(first.entry, parts, document),
      ...carriedChanges(rows, parts, plan),
      ...deniedChanges(first.entry, parts, document, differences),
      ...typeChanges(first, parts, plan.open),
    ];
  });
}

/** Numbered keys share an entry. */
function entriesOf(known: readonly KnownRow[]): readonly (readonly KnownRow[])[] {
  const groups = new Map<string, KnownRow[]>();
  for (const each of known) {
    const id = `${each.entry.file.path} ${String(each.entry.place[0])}`;
    groups.set(id, [...(groups.get(id) ?? []), each]);
  }
  return [...groups.values()];
}

/** A row of numbered keys is listed when all of them are. */
function isWhole({ file, place }: Entry<SpecKey>, rows: readonly KnownRow[]): boolean {
  const { numbered } = rawAt<SpecKey>(file.content, place);
  return numbered === undefined || rows.length === numbered.to - numbered.from + 1;
}

/** A place inside a key's entry where facts stand as they were typed. */
interface Part {
  readonly file: string;
  readonly place: Place;
  readonly facts: SpecKeyOverride;
}

/** The common facts and, behind them, those of the device. */
function partsOf({ file, place }: Entry<SpecKey>, device: DeviceKind): readonly [Part, ...Part[]] {
  const raw = rawAt<SpecKey>(file.content, place);
  const common: Part = { file: file.path, place, facts: raw };
  const own = raw.devices?.[device];
  if (own === undefined) return [common];
  return [common, { file: file.path, place: [...place, "devices", device], facts: own }];
}

/** What the file says there: the index has sources filled in. */
function rawAt<T>(content: unknown, [name]: Place): T {
  return (content as Readonly<Record<string | number, T>>)[name ?? ""] as T;
}

function listedChanges(
  entry: Entry<SpecKey>,
  parts: readonly [Part, ...Part[]],
  { id, device }: ImportDocument,
): readonly SpecChange[] {
  if (parts.some(({ facts }) => facts.listed?.includes(id) === true)) return [];
  const own = devicesOfKey(entry).length > 1 || entry.value.devices !== undefined ? device : undefined;
  const part = parts.at(-1) ?? parts[0];
  const isOwn = part.place.at(-1) === own;
  // Documents of one device stand with that device where both have the key.
  const place = own === undefined || isOwn ? part.place : [...part.place, "devices", own];
  return [{ kind: "append", file: part.file, place: [...place, "listed"], items: [id] }];
}

/** What the base is a source of, this document is one of, too, when it says the very same. */
function carriedChanges(
  rows: readonly KnownRow[],
  parts: readonly Part[],
  { base, document }: ImportPlan,
): readonly SpecChange[] {
  if (base === undefined || base.id === document.id) return [];
  return parts.flatMap(({ file, place, facts }) =>
    Object.entries(facts.sources ?? {})
      .filter(([, ids]) => ids.includes(base.id) && !ids.includes(document.id))
      .filter(([fact]) => rows.every(({ row }) => saysTheSame(base.rows.get(row.key), row, fact)))
      .map(([fact]) => ({
        kind: "append" as const,
        file,
        place: [...place, "sources", fact],
        items: [document.id],
      })),
  );
}

/** A document that lists a key passes for a source of its facts, and so not of those that it has otherwise. */
function deniedChanges(
  entry: Entry<SpecKey>,
  parts: readonly [Part, ...Part[]],
  { id, device, source }: ImportDocument,
  differences: readonly Difference[],
): readonly SpecChange[] {
  const { place, file } = parts.at(-1) ?? parts[0];
  const facts = new Set(differences.map(({ fact }) => fact));
  return [...facts].flatMap((fact) => {
    const explicit = parts.some((part) => part.facts.sources?.[fact] !== undefined);
    if (explicit || !statedFacts(source).includes(fact)) return [];
    const others = (keyForDevice(entry, device).sources?.[fact] ?? []).filter((each) => each !== id);
    if (others.length === 0) return [];
    return [{ kind: "set", file, place: [...place, "sources", fact], value: others }];
  });
}

/** A shape that nobody knew. */
function typeChanges(
  { row, key }: KnownRow,
  parts: readonly Part[],
  open: readonly Difference[],
): readonly SpecChange[] {
  const found = open.some((difference) => difference.fact === "type" && difference.key === key.key);
  const name = row.type?.read?.name;
  const part = parts.find(({ facts }) => facts.type === "unknown");
  if (!found || part === undefined || name === undefined || name === "object" || name === "array") return [];
  return [{ kind: "set", file: part.file, place: [...part.place, "type"], value: name }];
}
