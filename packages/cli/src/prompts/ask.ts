import type { CliContext } from "../context.js";
import { Interrupted } from "../interrupted.js";

/** What `ask` needs of the world. Questions go to stderr: stdout is for results. */
type Dialogue = Pick<CliContext, "stdin" | "stderr">;

/** Asks a question and resolves with the line that is typed; `undefined` where the input ends instead. */
export async function ask({ stdin, stderr }: Dialogue, question: string): Promise<string | undefined> {
  await stderr.write(`${question} `);
  let typed = "";
  for await (const piece of stdin.read()) {
    typed += piece;
    const end = typed.search(/[\r\n]/);
    if (end !== -1) return typed.slice(0, end);
  }
  return typed === "" ? undefined : typed;
}

/** Asks a question that only a `y` or `yes` confirms. */
export async function confirm(dialogue: Dialogue, question: string): Promise<boolean> {
  return /^\s*y(?:es)?\s*$/i.test((await ask(dialogue, `${question} [y/N]`)) ?? "");
}

/**
 * Asks for something that nobody may read over the shoulder: what is typed is not shown. `undefined` where the input
 * ends instead. Throws {@link Interrupted} at Ctrl-C.
 */
export async function askHidden({ stdin, stderr }: Dialogue, question: string): Promise<string | undefined> {
  await stderr.write(`${question} `);
  stdin.setRawMode(true);
  try {
    return await readHidden(stdin.read());
  } finally {
    stdin.setRawMode(false);
    await stderr.write("\n");
  }
}

const key = {
  interrupt: "\u0003",
  endOfInput: "\u0004",
  backspace: "\b",
  delete: "\u007f",
  clearLine: "\u0015",
};

async function readHidden(pieces: AsyncIterable<string>): Promise<string | undefined> {
  let typed: readonly string[] = [];
  for await (const piece of pieces) {
    for (const character of piece) {
      if (character === key.interrupt) throw new Interrupted();
      if (character === "\r" || character === "\n") return typed.join("");
      if (character === key.endOfInput) return typed.length === 0 ? undefined : typed.join("");
      if (character === key.backspace || character === key.delete) typed = typed.slice(0, -1);
      else if (character === key.clearLine) typed = [];
      else typed = [...typed, character];
    }
  }
  return typed.length === 0 ? undefined : typed.join("");
}
