import type { SpecIndex } from "../../load/spec-index.js";
import type { Problem } from "../../problem.js";
import type { ResolvedSpec } from "../../resolve/resolved-spec.js";
import { debtsOf, isUnknown } from "../../stats/totals.js";
import { problemAt } from "../rule.js";

/** What is not known yet may only become less: the ratchet stands at what is owed, and goes down with it. */
export function* ratchet(spec: SpecIndex, resolved: ResolvedSpec): Generator<Problem> {
  for (const entry of spec.ratchet) {
    for (const device of resolved.devices) {
      const allowed = entry.value[device.kind];
      if (allowed === undefined) continue;
      for (const [name, owed] of Object.entries(debtsOf(device))) {
        const limit = allowed[name as keyof typeof allowed];
        if (owed === limit) continue;
        const message =
          owed > limit
            ? `${name} of the ${device.kind} rose from ${limit} to ${owed}; it may only fall`
            : `${name} of the ${device.kind} fell from ${limit} to ${owed}: write the new number down`;
        yield problemAt(entry, [device.kind, name], "ratchet", message, `${name}: ${owed}`);
      }
    }
  }
}

/** Who meets a shape that nobody knows wants to know what was tried. */
export function* explainedUnknowns(spec: SpecIndex, resolved: ResolvedSpec): Generator<Problem> {
  const unknown = new Set(
    resolved.devices.flatMap(({ keys }) => keys.filter(isUnknown).map(({ key }) => key)),
  );
  for (const entry of spec.keys) {
    if (!unknown.has(entry.name) || (entry.value.notes ?? []).length > 0) continue;
    const message = `the shape of "${entry.name}" is unknown, in whole or in part: note what was tried`;
    yield problemAt(entry, ["type"], "unknown-without-note", message, "notes: [Null in both captures.]");
  }
}
