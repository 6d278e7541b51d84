import { camelCase } from "../../names.js";
import type {
  ResolvedKey,
  ResolvedStruct,
  ResolvedType,
  ResolvedValue,
} from "../../resolve/resolved-spec.js";
import { wirePlaces } from "../../resolve/wire-schema.js";
import { writableWords } from "../../resolve/write-schema.js";

/** Members of a rule for a written value, as core's `writing/value-rule.ts` reads them. */
export function ruleMembers(value: ResolvedValue): readonly string[] {
  return [
    ...typeMembers(value.type),
    ...(value.nullable ? ["nullable: true"] : []),
    ...numberMembers(value),
    ...textMembers(value),
  ];
}

/** What a key's rule says beside its value: bounds that other keys hold, and whether reading shows what was written. */
export function keyRuleMembers({
  limits,
  access,
  value,
  writeValue = value,
}: ResolvedKey): readonly string[] {
  const isShown =
    access !== "write" && value.format !== "utc-time" && shapeOf(value.type) === shapeOf(writeValue.type);
  return [
    ...(limits?.min === undefined ? [] : [`atLeast: ${JSON.stringify(limits.min)}`]),
    ...(limits?.max === undefined ? [] : [`atMost: ${JSON.stringify(limits.max)}`]),
    // A clock that was set goes on.
    ...(isShown ? [] : ["unverifiable: true"]),
    ...(isShown && takesNull(writeValue) && !takesNull(value) ? ["nullIsOrder: true"] : []),
  ];
}

/** Whether a value or an element of a list may be null. */
function takesNull({ nullable, type }: ResolvedValue): boolean {
  return nullable || (type.kind === "array" && type.items.nullable);
}

function shapeOf(type: ResolvedType): string {
  switch (type.kind) {
    case "scalar":
      return type.name;
    case "struct":
      return type.struct.name;
    default:
      return `${type.kind} of ${shapeOf(type.items.type)}`;
  }
}

function typeMembers(type: ResolvedType): readonly string[] {
  switch (type.kind) {
    case "scalar":
      return type.name === "unknown" ? [] : [`type: "${type.name}"`];
    case "array":
      return [
        `list: ${rule(type.items)}`,
        ...(type.maxLength === undefined ? [] : [`maxLength: ${type.maxLength}`]),
      ];
    case "map":
      return [`map: ${rule(type.items)}`];
    case "struct":
      return [`struct: ${structRuleName(type.struct)}`];
  }
}

function rule(value: ResolvedValue): string {
  return `{ ${ruleMembers(value).join(", ")} }`;
}

/** The numbers of an enum that mean something today, or bounds. */
function numberMembers(value: ResolvedValue): readonly string[] {
  if (value.enum !== undefined) {
    const numbers = [...new Set(writableWords(value).map((word) => word.value))].sort((a, b) => a - b);
    return [`numbers: ${JSON.stringify(numbers)}`];
  }
  const { min, max } = value.range ?? {};
  return [...(min === undefined ? [] : [`min: ${min}`]), ...(max === undefined ? [] : [`max: ${max}`])];
}

function textMembers({ text, format }: ResolvedValue): readonly string[] {
  const pattern = format === "utc-time" ? utcTime : text?.pattern;
  return [
    ...(text?.maxLength === undefined ? [] : [`maxLength: ${text.maxLength}`]),
    ...(pattern === undefined ? [] : [`pattern: ${JSON.stringify(pattern)}`]),
  ];
}

const utcTime = String.raw`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?$`;

function structRuleName({ name }: ResolvedStruct): string {
  return `${camelCase(name)}Rule`;
}

/** Constants with the rules of all structs that the values contain, inner ones first. */
export function structRules(values: readonly ResolvedValue[]): readonly string[] {
  const structs = new Set<ResolvedStruct>();
  const visit = ({ type }: ResolvedValue): void => {
    if (type.kind === "array" || type.kind === "map") visit(type.items);
    if (type.kind !== "struct") return;
    for (const { value } of type.struct.fields) visit(value);
    structs.add(type.struct);
  };
  values.forEach(visit);
  return [...structs].map(
    (struct) => `const ${structRuleName(struct)}: StructRule = {\n${placeMembers(struct).join("\n")}\n};`,
  );
}

function placeMembers(struct: ResolvedStruct): readonly string[] {
  const places = wirePlaces(struct).map(({ place, value, optional }) => {
    const members = [...ruleMembers(value), ...(optional ? ["optional: true"] : [])];
    return `${JSON.stringify(String(place))}: { ${members.join(", ")} },`;
  });
  return [...(struct.layout === "array" ? ["isRow: true,"] : []), "places: {", ...places, "},"];
}
