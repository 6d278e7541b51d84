#!/usr/bin/env node
import { fileURLToPath } from "node:url";
import { runCommand } from "./command.js";

process.exitCode = await runCommand(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  root: fileURLToPath(new URL("../..", import.meta.url)),
});
