#!/usr/bin/env node
import { run } from "./run.js";
import { processContext } from "./world/process-context.js";

// Bundled as CommonJS, which has no await outside of functions. Never rejects.
void run(process.argv.slice(2), processContext(process)).then((code) => {
  process.exitCode = code;
});
