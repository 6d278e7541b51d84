#!/usr/bin/env node
import { fileURLToPath } from "node:url";
import { askOver } from "./ask-over.js";
import { runCommand } from "./command.js";

process.exitCode = await runCommand(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  ask: process.stdin.isTTY ? askOver(process.stdin, process.stderr) : undefined,
  root: fileURLToPath(new URL("../..", import.meta.url)),
});
