import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { askOver } from "../src/ask-over.js";

test("questions are written to the output, and answered by lines of the input", async () => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const ask = askOver(input, output);
  const first = ask("First? ");
  input.write("one\n");
  expect(await first).toBe("one");
  const second = ask("Second? ");
  input.write("two\r\n");
  expect(await second).toBe("two");
  expect(String(output.read())).toBe("First? Second? ");
});

test("an input that ends before the answer is an error that says so", async () => {
  const input = new PassThrough();
  const answer = askOver(input, new PassThrough())("First? ");
  input.end();
  await expect(answer).rejects.toThrow("The questions were not answered to the end. Nothing was written.");
});
