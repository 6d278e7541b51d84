import { UsageError } from "./verb.js";

/** The device that `--device` names. @throws UsageError for none and for one that does not exist. */
export function chooseDevice<T extends { readonly kind: string }>(
  devices: readonly T[],
  wanted: string | undefined,
  question = "Say which device sent it",
): T {
  const kinds = devices.map(({ kind }) => kind).join(" or ");
  if (wanted === undefined) throw new UsageError(`${question}: --device ${kinds}.`);
  const device = devices.find(({ kind }) => kind === wanted);
  if (device === undefined) throw new UsageError(`There is no device "${wanted}". Use ${kinds}.`);
  return device;
}
