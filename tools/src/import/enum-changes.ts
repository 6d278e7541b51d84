import type { SpecChange } from "../edit/spec-change.js";
import type { SpecIndex } from "../load/spec-index.js";
import { camelCase } from "../names.js";
import type { SpecEnum } from "../spec-model.js";
import { isWordOf } from "./differences.js";
import { enumsOf, newMemberName, wordOf } from "./enum-members.js";
import type { ImportPlan } from "./import-plan.js";

/** New numbers of known enums, and who says what the known ones mean. */
export function enumChanges(plan: ImportPlan, index: SpecIndex): readonly SpecChange[] {
  return [...memberChanges(plan), ...sourceChanges(plan, index)];
}

function memberChanges({ open, known, document, base }: ImportPlan): readonly SpecChange[] {
  const rows = new Map(known.map((each) => [each.key.key, each]));
  const added = new Map<string, SpecChange>();
  for (const difference of open) {
    const each = rows.get(difference.key);
    if (difference.fact !== "enum" || each === undefined) continue;
    const [found] = enumsOf(each.key);
    const name = newMemberName(each, difference);
    if (found === undefined || name === undefined) continue;
    const word = wordOf(difference);
    const earlier = base?.rows.get(difference.key);
    const isNew = earlier !== undefined && earlier.words?.[String(difference.value)] === undefined;
    const member = {
      value: difference.value,
      name,
      ...(camelCase(word) === name ? {} : { vendor: word }),
      meaning: "Not described yet.",
      ...(isNew && document.firmware !== undefined ? { since: document.firmware } : {}),
      sources: [document.id],
    };
    const file = found.file.replace(/^spec\//, "");
    added.set(`${found.name} ${difference.value}`, {
      kind: "append",
      file,
      place: [found.name, "values"],
      items: [member],
    });
  }
  return [...added.values()];
}

/** A table that gives each of its numbers the meaning that the spec has is a source of the enum. */
function sourceChanges({ known, document, base }: ImportPlan, index: SpecIndex): readonly SpecChange[] {
  if (base === undefined || base.id === document.id) return [];
  const changes = new Map<string, SpecChange>();
  for (const { row, key } of known) {
    const [found] = enumsOf(key);
    if (found === undefined || row.words === undefined) continue;
    const entry = index.enums.find(({ name, scope }) => name === found.name && scope === found.scope);
    if (entry === undefined || !lacksSource(entry.value, base.id, document.id)) continue;
    const agrees = Object.entries(row.words).every(([number, word]) =>
      found.values.some((member) => member.value === Number(number) && isWordOf(member, word)),
    );
    if (!agrees) continue;
    const place = [entry.name, "sources", "values"];
    changes.set(`${entry.scope} ${entry.name}`, {
      kind: "append",
      file: entry.file.path,
      place,
      items: [document.id],
    });
  }
  return [...changes.values()];
}

function lacksSource({ sources }: SpecEnum, base: string, id: string): boolean {
  const stated = sources["values"] ?? [];
  return stated.includes(base) && !stated.includes(id);
}
