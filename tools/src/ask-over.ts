import { createInterface } from "node:readline/promises";
import { UsageError } from "./verbs/verb.js";

/** Asks over these streams, one question at a time. */
export function askOver(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): (question: string) => Promise<string> {
  return (question) =>
    new Promise((resolve, reject) => {
      const terminal = createInterface({ input, output });
      const end = (): void =>
        reject(new UsageError("The questions were not answered to the end. Nothing was written."));
      terminal.once("close", end);
      terminal.question(question).then((answer) => {
        terminal.off("close", end);
        terminal.close();
        resolve(answer);
      }, reject);
    });
}
