import { pascalCase } from "../names.js";
import type { ResolvedDevice, ResolvedKey } from "../resolve/resolved-spec.js";
import { rawValue } from "../resolve/wire-schema.js";
import { printInterface } from "./printing/declarations.js";
import { absenceSentence, docText, keyReference, nullSentence } from "./printing/doc-comment.js";
import { coreGenerated, sourceFiles } from "./printing/paths.js";
import { type Emitted, printModule } from "./printing/source-module.js";
import { wireType } from "./printing/value-type.js";

export function statusPath(device: Pick<ResolvedDevice, "kind">): string {
  return `${coreGenerated}/${device.kind}/${device.kind}-status.ts`;
}

export function statusName(device: Pick<ResolvedDevice, "kind">): string {
  return `${pascalCase(device.kind)}Status`;
}

/** The raw status of a device: every readable key as it stands on the wire. */
export function emitStatusInterface(device: ResolvedDevice): Emitted {
  const keys = device.keys.filter(({ access }) => access !== "write");
  const doc = docText([
    `What a ${device.title} answers, key by key, in its own units and numbers.`,
    "Enums are plain numbers here and texts are as the device sends them; components decode them.",
  ]);
  const members = keys.map((key) => ({
    name: JSON.stringify(key.key),
    optional: !key.required,
    type: wireType(rawValue(key)),
    doc: rawKeyDoc(key),
  }));
  return printModule(statusPath(device), sourceFiles(keys), [
    printInterface(statusName(device), doc, members),
  ]);
}

function rawKeyDoc(key: ResolvedKey): string {
  const { wireUnit, nullable, enum: words } = key.value;
  return docText([
    key.summary,
    [
      wireUnit === undefined ? undefined : `In ${wireUnit}.`,
      words === undefined
        ? undefined
        : `Numbers: ${words.values.map(({ value, name }) => `${value} ${name}`).join(", ")}.`,
      nullable ? nullSentence(key) : undefined,
      key.required ? undefined : absenceSentence(key, "Absent or `null`"),
    ]
      .filter((sentence) => sentence !== undefined)
      .join(" "),
    keyReference(key),
  ]);
}
