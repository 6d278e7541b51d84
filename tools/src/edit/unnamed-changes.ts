import type { SpecIndex } from "../load/spec-index.js";
import type { DeviceKind } from "../spec-model.js";
import type { SpecChange } from "./spec-change.js";

/** Takes keys out of the lists of those that are known by name only. */
export function unnamedChanges(
  index: SpecIndex,
  device: DeviceKind,
  keys: readonly string[],
): readonly SpecChange[] {
  return index.otherNames
    .filter(({ scope }) => scope === device)
    .flatMap(({ file: { path: file }, place, value }): SpecChange[] => {
      if (value.keys.every((key) => keys.includes(key)))
        return [{ kind: "set", file, place, value: undefined }];
      return (["keys", "secret"] as const).flatMap((list) =>
        withoutItems(file, [...place, list], value[list] ?? [], keys),
      );
    });
}

function withoutItems(
  file: string,
  place: readonly (string | number)[],
  list: readonly string[],
  gone: readonly string[],
): readonly SpecChange[] {
  const found = list.flatMap((item, index) => (gone.includes(item) ? [index] : []));
  const places =
    found.length > 0 && found.length === list.length
      ? [place]
      : found.reverse().map((index) => [...place, index]);
  return places.map((each) => ({ kind: "set", file, place: each, value: undefined }));
}
