import type { DeviceState } from "../../device/device-state.js";
import type { Message } from "./frames.js";

/**
 * The messages that tell all values: parts in firmware order, of which the last one says that it is the last. A value
 * that alone is longer than a part is allowed to be gets one of its own.
 *
 * @param partBytes longest part, in bytes of JSON
 */
export function fullStatus(state: DeviceState, partBytes: number): readonly Message[] {
  const parts = cut(Object.entries(state.snapshot()), partBytes);
  return parts.map((part, index) => ({
    type: "fullStatus",
    partial: index < parts.length - 1,
    status: Object.fromEntries(part),
  }));
}

type Member = readonly [key: string, value: Message[string]];

function cut(members: readonly Member[], partBytes: number): readonly (readonly Member[])[] {
  const parts: Member[][] = [[]];
  let bytes = 0;
  for (const member of members) {
    // Quotes, colon and comma included.
    const memberBytes = Buffer.byteLength(JSON.stringify(member));
    const part = parts.at(-1);
    if (part !== undefined && (part.length === 0 || bytes + memberBytes <= partBytes)) {
      part.push(member);
      bytes += memberBytes;
    } else {
      parts.push([member]);
      bytes = memberBytes;
    }
  }
  return parts;
}
