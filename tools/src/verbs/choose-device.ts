import { type DeviceKind, deviceKinds } from "../spec-model.js";
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

/** The kind of device that `--device` names, where the spec has not been read yet. */
export function chooseKind(wanted: string | undefined, question: string): DeviceKind {
  return chooseDevice(
    deviceKinds.map((kind) => ({ kind })),
    wanted,
    question,
  ).kind;
}
