#!/usr/bin/env node
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { runCommandLine } from "./command/command-line.js";

const manifest: unknown = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
const version =
  typeof manifest === "object" && manifest !== null && "version" in manifest ? manifest.version : "";

process.exitCode = await runCommandLine({
  args: process.argv.slice(2),
  stdout: process.stdout,
  stderr: process.stderr,
  stopRequested: Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]).then(() => undefined),
  version: String(version),
});
