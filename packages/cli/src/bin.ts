#!/usr/bin/env node
import { ExitCode } from "./exit-code.js";
import { run } from "./run.js";
import { processContext } from "./world/process-context.js";

// Until the command is done: where Node finds nothing left to wait for before that, it would end as a success.
process.exitCode = ExitCode.internalFault;
// Bundled as CommonJS, which has no await outside of functions. Never rejects.
void run(process.argv.slice(2), processContext(process)).then((code) => {
  process.exitCode = code;
});
