import { inspect } from "node:util";

/** Everything that logs, consoles and bug reports show of a value: text of errors, properties, causes, JSON. */
export function shownText(value: unknown): string {
  const parts = [
    inspect(value, {
      depth: Number.POSITIVE_INFINITY,
      maxStringLength: null,
      maxArrayLength: null,
      showHidden: true,
    }),
    JSON.stringify(value) ?? "",
  ];
  for (let next = value, depth = 0; next instanceof Error && depth < 10; next = next.cause, depth++) {
    parts.push(String(next), next.message, next.stack ?? "", JSON.stringify(next));
    parts.push(...Object.values(next).map((member) => bytesAsText(member)));
  }
  return parts.join("\n");
}

/** Bytes are no secret form of a text. */
function bytesAsText(value: unknown): string {
  return ArrayBuffer.isView(value) ? Buffer.from(value.buffer).toString("latin1") : "";
}
