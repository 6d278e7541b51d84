import type { ResolvedDevice } from "../resolve/resolved-spec.js";
import type { Capture } from "./capture.js";

/** What a status says about who sent it; `undefined` where it does not. */
export interface Origin {
  readonly firmware: string | undefined;
  readonly models: readonly string[] | undefined;
}

/** Three numbers at most: four are an address, and one of more than three digits is no version. */
const firmwareAtStart = /^\d{1,3}(?:\.\d{1,3}){0,2}(?!\d|\.\d)/;

export function originOf({ values }: Capture, { firmwareKey, models }: ResolvedDevice): Origin {
  const textOf = (key: string): string | undefined => {
    const value = values.findLast((sent) => sent.key === key)?.value;
    return typeof value === "string" ? value : undefined;
  };
  const typ = textOf("typ");
  const styp = textOf("styp");
  const fitting = Object.entries(models).filter(
    ([, model]) =>
      (typ !== undefined && model.alsoTyp === typ) ||
      (model.typ === typ && (model.styp === undefined || styp?.startsWith(model.styp) === true)),
  );
  return {
    firmware: firmwareAtStart.exec(textOf(firmwareKey) ?? "")?.[0],
    models: fitting.length === 0 ? undefined : fitting.map(([name]) => name),
  };
}
