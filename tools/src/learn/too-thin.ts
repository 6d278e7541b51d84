import type { Capture } from "../conform/capture.js";
import { deviceOfCapture } from "../conform/device-of-capture.js";
import type { Origin } from "../conform/origin.js";
import type { ResolvedDevice } from "../resolve/resolved-spec.js";

/** With fewer, a capture is a test of somebody's broker, or of another device. */
const fewestKeys = 20;

/** What a capture lacks to teach anything of the device; empty when it may. */
export function whatIsMissing(
  capture: Capture,
  device: ResolvedDevice,
  devices: readonly ResolvedDevice[],
  { firmware }: Origin,
): readonly string[] {
  const sent = new Set(capture.values.map(({ key }) => key));
  const known = device.keys.filter(({ key }) => sent.has(key)).length;
  // The device that was named comes first, so that it wins where both have as many.
  const likely = deviceOfCapture(capture, [device, ...devices.filter((each) => each !== device)]);
  return [
    ...(likely === undefined || likely === device ? [] : [`it has more keys of a ${likely.kind}`]),
    ...(known < fewestKeys ? [`it has ${known} keys that the spec knows, and ${fewestKeys} are needed`] : []),
    ...(firmware === undefined ? [`${device.firmwareKey} does not tell the firmware (--firmware may)`] : []),
  ];
}
