import { readCapture } from "../../src/conform/capture.js";
import { originOf } from "../../src/conform/origin.js";
import { type Lesson, lessonOf, secretNames } from "../../src/learn/lesson.js";
import { type Proposal, propose } from "../../src/learn/propose.js";
import type { ResolvedDevice } from "../../src/resolve/resolved-spec.js";

/** What a text teaches of a device, thin or not. */
export function lessonFrom(
  text: string,
  device: ResolvedDevice,
  devices: readonly ResolvedDevice[] = [device],
): Lesson {
  const capture = readCapture(text);
  return lessonOf(capture, device, originOf(capture, device), secretNames(devices));
}

export function learnFrom(statuses: readonly object[], device: ResolvedDevice): readonly Proposal[] {
  return propose(statuses.map((status) => lessonFrom(JSON.stringify(status), device)));
}
