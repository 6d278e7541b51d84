import type { ResolvedDevice } from "../resolve/resolved-spec.js";
import type { Capture } from "./capture.js";

/** The device whose keys a capture has most of. */
export function deviceOfCapture(
  { values }: Capture,
  devices: readonly ResolvedDevice[],
): ResolvedDevice | undefined {
  const sent = new Set(values.map(({ key }) => key));
  const known = (device: ResolvedDevice): number => device.keys.filter(({ key }) => sent.has(key)).length;
  return [...devices].sort((a, b) => known(b) - known(a))[0];
}
