import fc from "fast-check";
import { CORE_SCHEMA, load } from "js-yaml";
import { expect, test } from "vitest";
import { parseDocument } from "yaml";
import { applyChanges } from "../../src/edit/apply-changes.js";
import { schemaOrder } from "../../src/edit/property-order.js";
import type { Place, SpecChange } from "../../src/edit/spec-change.js";
import { readSpecFiles, readSpecSchemas } from "../../src/load/read-spec-files.js";
import { miniTexts, repository } from "../mini-spec.js";

const order = schemaOrder(await readSpecSchemas(`${repository}/spec/schema`));
const texts = new Map([
  ...(await readSpecFiles(`${repository}/spec`)),
  ...[...miniTexts].map(([path, text]) => [path.replace(".yaml", "-mini.yaml"), text] as const),
]);

type Data = string | number | boolean | null | Data[] | { [name: string]: Data };

const read = (text: string): Data => load(text, { schema: CORE_SCHEMA }) as Data;
/** The other reader of this repository has to understand the same. */
const readOtherwise = (text: string): Data => parseDocument(text).toJS() as Data;

/** Every place of a file, the file itself not among them. */
function placesIn(node: Data, place: Place = []): Place[] {
  const below =
    typeof node !== "object" || node === null
      ? []
      : Object.entries(node).flatMap(([step, inner]) =>
          placesIn(inner, [...place, Array.isArray(node) ? Number(step) : step]),
        );
  return place.length === 0 ? below : [place, ...below];
}

/** The data of each file, read once. */
const contents = new Map([...texts].map(([file, text]) => [file, read(text)] as const));
const contentOf = (file: string): Data => contents.get(file) ?? null;
const places = [...contents].flatMap(([file, content]) =>
  placesIn(content).map((place) => ({ file, place })),
);

function at(node: Data, place: Place): Data | undefined {
  let here: Data | undefined = node;
  for (const step of place) here = (here as Record<string | number, Data> | null | undefined)?.[step];
  return here;
}

/** The data with the change made, by other means than those that are tested. */
function changed(before: Data, change: SpecChange): Data {
  const after = structuredClone(before);
  if (change.kind === "entry")
    return { ...(after as { [name: string]: Data }), [change.name]: change.value as Data };
  if (change.kind === "file") return after;
  const parent = at(after, change.place.slice(0, -1)) as Record<string | number, Data>;
  const step = change.place.at(-1) ?? "";
  if (change.kind === "set") parent[step] = change.value as Data;
  else {
    const list = [...((parent[step] ?? []) as Data[])];
    for (const item of change.items as Data[])
      if (!list.some((there) => JSON.stringify(there) === JSON.stringify(item))) list.push(item);
    parent[step] = list;
  }
  return after;
}

const word = fc.oneof(
  fc.constantFrom(
    "60.5",
    "0x1f",
    "yes",
    "null",
    "true",
    "~",
    "-",
    "#",
    "a: b",
    "a #b",
    "[",
    "{i}",
    "c{i}n",
    "1e3",
    "2024-01-01",
    "!x",
    "&x",
    "*x",
    "'",
    "@",
    "%",
    "a:",
    "x,y",
    "<<",
  ),
  fc.string({ maxLength: 20 }),
  fc.string({ unit: "binary", maxLength: 6 }),
  fc.lorem({ mode: "sentences", maxCount: 4 }),
);
const data: fc.Arbitrary<Data> = fc.letrec<{ data: Data }>((tie) => ({
  data: fc.oneof(
    { maxDepth: 3 },
    word,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("data"), { maxLength: 4 }),
    fc.dictionary(
      word.filter((name) => name !== "__proto__" && !/^\d+$/.test(name)),
      tie("data"),
      { maxKeys: 4, noNullPrototype: true },
    ),
  ),
})).data;

const place = fc.nat({ max: places.length - 1 }).map((index) => places[index] ?? { file: "", place: [] });

/** A change that fits the file. */
const change: fc.Arbitrary<SpecChange> = fc
  .tuple(place, data, fc.array(data, { minLength: 1, maxLength: 3 }))
  .chain(([{ file, place: where }, value, items]) => {
    const there = at(contentOf(file), where);
    const set: SpecChange = { kind: "set", file, place: where, value };
    if (Array.isArray(there)) {
      return fc.constantFrom<SpecChange>(
        set,
        { kind: "append", file, place: where, items },
        { ...set, place: [...where, there.length] },
      );
    }
    if (typeof there === "object" && there !== null) {
      const named = fc
        .constantFrom("sources", "summary", "name", "vendor", "zzz", "a b")
        .filter((name) => !Object.hasOwn(there, name));
      return fc.oneof(
        fc.constant(set),
        named.map((name): SpecChange => ({ ...set, place: [...where, name] })),
        named.map((name): SpecChange => ({ kind: "append", file, place: [...where, name], items })),
      );
    }
    return fc.constant(set);
  });

/** Lines that a change must not touch: those before and behind the node that is named, its brackets taken whole. */
function untouched(
  text: string,
  { place: where }: { readonly place: Place },
): { before: string[]; behind: string[] } {
  const document = parseDocument(text);
  let depth = where.length;
  while (depth > 0 && document.getIn(where.slice(0, depth), true) === undefined) depth--;
  for (let outer = 1; outer < depth; outer++) {
    const node = document.getIn(where.slice(0, outer), true);
    if (typeof node === "object" && node !== null && "flow" in node && node.flow === true) depth = outer;
  }
  const node = document.getIn(where.slice(0, depth), true) as { range: [number, number, number] } | null;
  const [start, end] = depth === 0 ? [text.length, text.length] : (node?.range ?? [0, text.length]);
  // The line of the key is part of the node: what stands behind its colon changes.
  const head = text.slice(0, start).trimEnd();
  return { before: head.split("\n").slice(0, -1), behind: text.slice(end).split("\n").slice(1) };
}

test("readings of random changes of the spec are those of the changed data, and other lines stay", () => {
  fc.assert(
    fc.property(change, (made) => {
      const before = texts.get(made.file) ?? "";
      const result = applyChanges(texts, [made], order).get(made.file) ?? before;
      const expected = changed(contentOf(made.file), made);
      expect(read(result)).toEqual(expected);
      expect(readOtherwise(result)).toEqual(expected);
      if (made.kind !== "set" && made.kind !== "append") return;
      const { before: head, behind: tail } = untouched(before, made);
      const lines = result.split("\n");
      expect(lines.slice(0, head.length)).toEqual(head);
      expect(lines.slice(lines.length - tail.length)).toEqual(tail);
      const comments = (text: string): number => text.match(/^ *#/gm)?.length ?? 0;
      expect(comments(result)).toBeGreaterThanOrEqual(comments(head.join("\n")) + comments(tail.join("\n")));
    }),
    { numRuns: Number(process.env["GOE_EDIT_RUNS"] ?? 200) },
  );
}, 60_000);

test("setting the value that stands there changes nothing, nor does adding what a list has", () => {
  fc.assert(
    fc.property(place, ({ file, place: where }) => {
      const value = at(contentOf(file), where);
      const changes: SpecChange[] = [{ kind: "set", file, place: where, value }];
      if (Array.isArray(value)) changes.push({ kind: "append", file, place: where, items: value });
      expect(applyChanges(texts, changes, order)).toEqual(new Map());
    }),
    { numRuns: 100 },
  );
}, 60_000);

test("several changes of one file read as those made one after the other", () => {
  fc.assert(
    fc.property(place, fc.array(data, { minLength: 2, maxLength: 4 }), ({ file }, values) => {
      const root = contentOf(file);
      fc.pre(!Array.isArray(root));
      const changes = values.flatMap((value, index): SpecChange[] => [
        { kind: "entry", file, name: `zzz${index}`, value },
        { kind: "set", file, place: [`zzz${index}`], value: values[0] },
        { kind: "set", file, place: [`zzz${values.length - 1 - index}x`, "deep", "er"], value },
      ]);
      const result = applyChanges(texts, changes, order).get(file) ?? "";
      const expected = { ...(root as object) };
      for (const [index, value] of values.entries()) {
        Object.assign(expected, { [`zzz${index}`]: values[0] });
        Object.assign(expected, { [`zzz${values.length - 1 - index}x`]: { deep: { er: value } } });
      }
      expect(read(result)).toEqual(expected);
      expect(result.startsWith((texts.get(file) ?? "").trimEnd())).toBe(true);
    }),
    { numRuns: 30 },
  );
}, 60_000);
