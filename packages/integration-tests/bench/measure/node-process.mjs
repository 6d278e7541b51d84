import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { millisecondsSince } from "./clock.mjs";

/** The repository, where the measured commands are started. */
export const root = fileURLToPath(new URL("../../../../", import.meta.url));

/** Milliseconds from the start of `node …args` to its end. Rejects when it fails, since failing is fast. */
export async function timeOfNode(args) {
  const start = process.hrtime.bigint();
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  const collect = (chunk) => {
    output += chunk;
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  const [code] = await once(child, "close");
  const elapsed = millisecondsSince(start);
  if (code !== 0) throw new Error(`node ${args.join(" ")} ended with ${code}: ${output.trim()}`);
  return elapsed;
}

/** Starts a server that prints its URL as its first line. */
export async function startServer(args) {
  const child = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] });
  const [url] = await Promise.race([
    once(createInterface({ input: child.stdout }), "line"),
    once(child, "exit").then(([code]) => {
      throw new Error(`node ${args.join(" ")} ended with ${code} before it listened`);
    }),
  ]);
  const stop = async () => {
    const ended = once(child, "exit");
    child.kill();
    await ended;
  };
  return { url, stop };
}
