import { excerpt, type RepairLog } from "./repair-rules.js";
import type { LineMessage, VendorRow, VendorType } from "./vendor-table.js";

type Fact = "access" | "category" | "type" | "words" | "unit" | "since" | "until";

const facts: readonly Fact[] = ["access", "category", "type", "words", "unit", "since", "until"];

const factWords: Readonly<Record<Fact, string>> = {
  access: "access",
  category: "category",
  type: "type",
  words: "list of words",
  unit: "unit",
  since: "first firmware",
  until: "last firmware",
};

interface Twins {
  readonly row: VendorRow;
  /** Facts that two rows state otherwise: no further row settles them. */
  readonly disputed: ReadonlySet<Fact>;
}

/** One row per key: of twins that agree one stays, of others the facts in dispute are left out. */
export function joinTwins(
  rows: readonly VendorRow[],
  log: RepairLog,
  doubts: LineMessage[],
): readonly VendorRow[] {
  const joined = new Map<string, Twins>();
  for (const row of rows) {
    const twins = joined.get(row.key);
    joined.set(row.key, twins === undefined ? { row, disputed: new Set() } : join(twins, row, log, doubts));
  }
  return [...joined.values()].map(({ row }) => row);
}

function join({ row, disputed }: Twins, second: VendorRow, log: RepairLog, doubts: LineMessage[]): Twins {
  const differing = facts.filter((fact) => !disputed.has(fact) && contradict(row, second, fact));
  if (differing.length === 0) {
    log.add(
      "key-twice",
      second.line,
      `${second.key}: ${excerpt(second.text)}`,
      `${row.key}: row of line ${row.line}`,
    );
  } else {
    const what = differing.map((fact) => factWords[fact]).join(" and ");
    doubts.push({
      line: second.line,
      message: `"${second.key}" stands in line ${row.line} with another ${what}`,
    });
  }
  const all = new Set([...disputed, ...differing]);
  return { row: merged(row, second, all), disputed: all };
}

function contradict(first: VendorRow, second: VendorRow, fact: Fact): boolean {
  const [a, b] = [said(first, fact), said(second, fact)];
  return a !== undefined && b !== undefined && JSON.stringify(a) !== JSON.stringify(b);
}

/** A type says what its spelling means: `uint8` and `uint8_t` are no dispute, and `legacy` says nothing. */
function said(row: VendorRow, fact: Fact): unknown {
  return fact === "type" ? meaning(row.type) : row[fact];
}

function meaning(type: VendorType | undefined): unknown {
  return type?.read === undefined && type?.write === undefined ? undefined : [type.read, type.write];
}

function merged(first: VendorRow, second: VendorRow, disputed: ReadonlySet<Fact>): VendorRow {
  const types = disputed.has("type")
    ? undefined
    : meaning(first.type) === undefined
      ? second.type
      : first.type;
  const type = disputed.has("type") ? undefined : (types ?? first.type);
  const pick = <F extends Fact>(fact: F): VendorRow[F] | undefined =>
    disputed.has(fact) ? undefined : (first[fact] ?? second[fact]);
  const [access, category, words] = [pick("access"), pick("category"), pick("words")];
  const [unit, since, until] = [pick("unit"), pick("since"), pick("until")];
  return {
    key: first.key,
    line: first.line,
    ...(access !== undefined && { access }),
    ...(category !== undefined && { category }),
    ...(type !== undefined && { type }),
    text: first.text === "" ? second.text : first.text,
    ...(words !== undefined && { words }),
    ...(unit !== undefined && { unit }),
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
  };
}
