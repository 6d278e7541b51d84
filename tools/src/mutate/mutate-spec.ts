import { checkSpec } from "../check/check-spec.js";
import type { SpecValidators } from "../check/schema-check.js";
import type { Capture } from "../conform/capture.js";
import { conformStatus } from "../conform/conform-status.js";
import { compareFacts } from "../facts/compare-facts.js";
import type { FactsOfDevice } from "../facts/key-facts.js";
import type { LoadedSpec } from "../load/load-spec.js";
import { SpecError } from "../problem.js";
import { resolveSpec } from "../resolve/resolve-spec.js";
import type { ResolvedSpec } from "../resolve/resolved-spec.js";
import type { DeviceKind } from "../spec-model.js";
import { type Mutation, mutationsOf } from "./mutations.js";

/** What knows facts beside the spec itself. */
export interface Witnesses {
  readonly validators: SpecValidators;
  readonly captures: readonly { readonly device: DeviceKind; readonly capture: Capture }[];
  readonly facts: Readonly<Partial<Record<DeviceKind, FactsOfDevice>>>;
}

/** Who noticed a flip first. */
export type Noticed = "check" | "captures" | "facts" | "nobody";

export interface MutationResult {
  readonly mutation: Mutation;
  readonly noticed: Noticed;
}

/** A witness that contradicts the spec as it is would notice every flip. */
export class WitnessError extends Error {
  override readonly name = "WitnessError";

  constructor(witness: Noticed) {
    super(`The spec as it is does not agree with the ${witness}: mend that first, or leave them out.`);
  }
}

/** Tries every flip on its own and says who notices it. */
export function* mutateSpec(loaded: LoadedSpec, witnesses: Witnesses): Generator<MutationResult> {
  const before = whoNotices(loaded, witnesses);
  if (before !== "nobody") throw new WitnessError(before);
  for (const mutation of mutationsOf(loaded)) {
    const files = loaded.files.map((file) =>
      file === mutation.file ? { ...file, content: mutation.content } : file,
    );
    yield { mutation, noticed: whoNotices({ ...loaded, files }, witnesses) };
  }
}

function whoNotices(mutated: LoadedSpec, { validators, captures, facts }: Witnesses): Noticed {
  let spec: ResolvedSpec;
  try {
    spec = resolveSpec(checkSpec(mutated, validators));
  } catch (error) {
    if (error instanceof SpecError) return "check";
    throw error;
  }
  for (const device of spec.devices) {
    const sent = captures.filter((each) => each.device === device.kind);
    const breached = sent.some(({ capture }) =>
      conformStatus(capture, device, { strict: true, complete: false }).some(({ breach }) => breach),
    );
    if (breached) return "captures";
    const stated = facts[device.kind];
    if (stated !== undefined && compareFacts(device, stated).length > 0) return "facts";
  }
  return "nobody";
}
