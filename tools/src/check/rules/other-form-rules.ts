import { conformValue } from "../../conform/conform-value.js";
import { resolveTypes } from "../../resolve/resolve-values.js";
import type { ResolvedType } from "../../resolve/resolved-spec.js";
import { wirePlaces } from "../../resolve/wire-schema.js";
import type { SpecOtherForm } from "../../spec-model.js";
import { problemAt, type Rule } from "../rule.js";
import { valueSites } from "../value-sites.js";

/** What another form stands for is a value that the key could send itself. */
export const soundOtherForms: Rule = function* (spec) {
  const types = resolveTypes(spec);
  for (const { entry, place, value } of valueSites(spec)) {
    const own = types.value(entry.scope, { ...value, also: [] });
    for (const [index, form] of (value.also ?? []).entries()) {
      const at = [...place, "also", index];
      if (form.type === value.type) {
        const message = `${form.type} is the type itself and no other form`;
        yield problemAt(
          entry,
          at,
          "other-form",
          message,
          "also: [{ type: bool, values: { true: 1, false: 0 } }]",
        );
      }
      if (form.property !== undefined && !hasProperty(own.type, form.property)) {
        const message = `"${form.property}" is no property of what ${form.type} stands for`;
        yield problemAt(entry, at, "other-form", message, "also: [{ type: uint32, property: amp }]");
      }
      for (const meaning of meaningsOf(form)) {
        const [fault] = conformValue(meaning, own, { firmware: undefined, secret: false });
        if (fault === undefined) continue;
        const message = `${JSON.stringify(meaning)} cannot be what ${form.type} stands for: ${fault.message}`;
        yield problemAt(entry, at, "other-form", message);
      }
    }
  }
};

function hasProperty(type: ResolvedType, name: string): boolean {
  if (type.kind !== "struct" || type.struct.layout !== "object") return false;
  return wirePlaces(type.struct).some(({ place }) => place === name);
}

/** Values that a form stands for; a bare value in the place of an object has none of its own. */
function meaningsOf({ values, as }: SpecOtherForm): readonly unknown[] {
  return [...Object.values(values ?? {}), ...(as === undefined ? [] : [as])];
}
