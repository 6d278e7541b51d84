import type { ComponentShape, KeyUse, ListPart, ResolvedValue } from "../../resolve/resolved-spec.js";
import {
  decodeExpression,
  presenceCondition,
  statusMember,
  structDecoderName,
  translatedSource,
} from "./decode-expression.js";

type FieldPart = ListPart & { readonly kind: "field" };

/** Body of a decoder that zips parallel arrays; the first array says how many records there are. */
export function zipDecoder({ parts }: ComponentShape & { kind: "zip" }): string {
  const arrays = parts.map(({ use }) => {
    const key = JSON.stringify(use.key.key);
    const read = `asArray(${translatedSource(use.value, `status[${key}]`)}, ${key}, context)`;
    return `const ${arrayName(use.key.key)} = ${use.optional ? `status[${key}] == null ? undefined : ${read}` : read};`;
  });
  const [lead] = parts;
  const leadName = arrayName(lead?.use.key.key ?? "");
  const records = `${leadName}${lead?.use.optional === true ? "?" : ""}.map((item, at) => ({
${parts.map((part, index) => zipMember(part, index === 0)).join("\n")}
}))`;
  const result = lead?.use.optional === true ? `${records} ?? []` : records;
  return `const { status } = context;\n${arrays.join("\n")}\nreturn ${result};`;
}

function arrayName(key: string): string {
  return `${key}Items`;
}

function zipMember(part: ListPart, isLead: boolean): string {
  const key = JSON.stringify(part.use.key.key);
  const array = arrayName(part.use.key.key);
  const source = isLead ? "item" : `${array}[at]`;
  const site = { key, places: ["at"] };
  const maybe = !isLead && part.use.optional;
  if (part.kind === "spread") {
    const element = translatedSource(elementValue(part.use), source);
    const fields = `${structDecoderName(part.struct.name)}(${element}, ${key}, context, at)`;
    return maybe ? `...(${array} === undefined ? {} : ${fields}),` : `...${fields},`;
  }
  const value = decodeExpression(part.value, source, site);
  return maybe
    ? `...(${array} === undefined ? {} : { ${part.field}: ${value} }),`
    : `${part.field}: ${value},`;
}

/** What a zipped array holds. */
function elementValue({ value }: KeyUse): ResolvedValue {
  return value.type.kind === "array" ? value.type.items : value;
}

/** Body of a decoder that gathers numbered keys; the alternative array serves devices that send none of them. */
export function gatherDecoder(shape: ComponentShape & { kind: "gather" }): string {
  const itemName = shape.item.name;
  const records = shape.records.map((parts) => {
    const present = parts[0] === undefined ? "false" : presenceCondition(parts[0].use);
    return `if (${present}) {\n${gatheredRecord(parts, itemName)}\n}`;
  });
  const lines = ["const { status } = context;", `const records: ${itemName}[] = [];`, ...records];
  if (shape.alternative !== undefined) {
    const { use, struct } = shape.alternative;
    const key = JSON.stringify(use.key.key);
    const element = translatedSource(elementValue(use), "item");
    const list = translatedSource(use.value, `status[${key}]`);
    const decoded = `asList(${list}, ${key}, context, (item, at): ${itemName} => ${structDecoderName(struct.name)}(${element}, ${key}, context, at))`;
    // The struct has the fields of the record under the same names: rule alternative-differs.
    lines.push(`if (records.length === 0 && status[${key}] != null) {
return ${decoded};
}`);
  }
  lines.push("return records;");
  return lines.join("\n");
}

/** Members that may be missing are assigned: a spread for each costs more than decoding the record. */
function gatheredRecord(parts: readonly ListPart[], itemName: string): string {
  const [lead, ...others] = parts;
  const assigned = others.filter(isAssigned);
  const members = parts.filter((part) => part === lead || !isAssigned(part));
  const literal = `{\n${members.map((part) => gatheredMember(part, part !== lead && part.use.optional)).join("\n")}\n}`;
  if (assigned.length === 0) return `records.push(${literal});`;
  return `const record: Mutable<${itemName}> = ${literal};
${assigned.map(assignedMember).join("\n")}
records.push(record);`;
}

function isAssigned(part: ListPart): part is FieldPart {
  return part.kind === "field" && part.use.optional;
}

function assignedMember({ field, value, use }: FieldPart): string {
  const source = `${use.key.key}Sent`;
  const decoded = decodeExpression(value, source, { key: JSON.stringify(use.key.key), places: [] });
  return `const ${source} = ${statusMember(use.key)};
if (${presenceCondition(use, source)}) record.${field} = ${decoded};`;
}

function gatheredMember(part: ListPart, maybe: boolean): string {
  const key = JSON.stringify(part.use.key.key);
  const source = statusMember(part.use.key);
  if (part.kind === "spread") {
    const fields = `${structDecoderName(part.struct.name)}(${translatedSource(part.use.value, source)}, ${key}, context)`;
    return maybe ? `...(${presenceCondition(part.use)} ? ${fields} : {}),` : `...${fields},`;
  }
  return `${part.field}: ${decodeExpression(part.value, source, { key, places: [] })},`;
}
