import { join } from "node:path";
import { checkSpec } from "../check/check-spec.js";
import { compileSchemas } from "../check/schema-check.js";
import { EditError } from "../edit/edit-error.js";
import { editSpec } from "../edit/edit-spec.js";
import { schemaOrder } from "../edit/property-order.js";
import { writeTexts } from "../edit/write-texts.js";
import { type CaptureSource, learnChanges } from "../learn/learn-changes.js";
import type { Lesson } from "../learn/lesson.js";
import type { Proposal } from "../learn/propose.js";
import { loadSpec } from "../load/load-spec.js";
import { readSpecFiles, readSpecSchemas } from "../load/read-spec-files.js";
import type { SpecIndex } from "../load/spec-index.js";
import { SpecError } from "../problem.js";
import type { DeviceKind } from "../spec-model.js";
import { UsageError } from "./verb.js";

/** How the captures are named in `spec/sources.yaml`. */
export interface SourceOptions {
  readonly id: string;
  readonly title: string | undefined;
}

/**
 * Writes down what no human has to settle, and returns the files that it changed.
 *
 * @throws SpecError when the spec would not stand with it; nothing is written then
 */
export async function writeLearned(
  root: string,
  device: DeviceKind,
  lessons: readonly Lesson[],
  proposals: readonly Proposal[],
  options: SourceOptions,
): Promise<readonly string[]> {
  const folder = join(root, "spec");
  const [texts, schemas] = await Promise.all([
    readSpecFiles(folder),
    readSpecSchemas(join(folder, "schema")),
  ]);
  const validators = compileSchemas(schemas);
  const index = checkSpec(loadSpec(texts), validators);
  const { texts: changed, problems } = planned(() => {
    const changes = learnChanges(proposals, index, device, sourceOf(index, device, lessons, options));
    return editSpec(texts, changes, validators, schemaOrder(schemas));
  });
  if (problems.length > 0) throw new SpecError(problems);
  await writeTexts(folder, changed);
  return [...changed.keys()].map((file) => `spec/${file}`).sort();
}

function planned<T>(plan: () => T): T {
  try {
    return plan();
  } catch (error) {
    if (error instanceof EditError) throw new UsageError(`${error.message}.`, { cause: error });
    throw error;
  }
}

function sourceOf(
  { sources }: SpecIndex,
  device: DeviceKind,
  lessons: readonly Lesson[],
  { id, title }: SourceOptions,
): CaptureSource {
  const known = sources.get(id);
  if (known !== undefined) {
    if (known.kind === "capture" && known.device === device) return { id, entry: undefined };
    throw new UsageError(`The source "${id}" is no capture of a ${device}. Name another --source.`);
  }
  if (title === undefined) {
    throw new UsageError(
      `There is no source "${id}" yet. Say what it is: --title "Status of a charger, 60.4".`,
    );
  }
  const [firmware, ...others] = [...new Set(lessons.flatMap(({ origin }) => origin.firmware ?? []))];
  if (firmware === undefined || others.length > 0) {
    throw new UsageError("The captures are of several firmwares. Learn from those of each one by itself.");
  }
  const models = [...new Set(lessons.flatMap(({ origin }) => origin.models ?? []))];
  const entry = { title, kind: "capture", device, firmware, ...(models.length === 0 ? {} : { models }) };
  return { id, entry };
}
