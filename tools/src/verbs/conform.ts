import { parseArgs } from "node:util";
import { type ConformOptions, conformStatus } from "../conform/conform-status.js";
import type { Finding } from "../conform/finding.js";
import { markdownReport } from "../conform/markdown-report.js";
import { counted } from "../conform/masked-value.js";
import { originOf } from "../conform/origin.js";
import { readSpec } from "../read-spec.js";
import { chooseDevice } from "./choose-device.js";
import { readCaptureFile } from "./input-file.js";
import { columns, UsageError, type Verb } from "./verb.js";

export const conformVerb: Verb = {
  name: "conform",
  summary: "Hold a status capture against the spec.",
  help: `Usage: conform FILE --device charger|controller [--strict] [--complete] [--report text|markdown | --json]
       [--root FOLDER]

FILE is an /api/status object, or lines of "topic payload" as mosquitto_sub -v prints them. Prints what the capture
says otherwise than the spec, each with its place: breaches of shape, range, enum or text, and remarks.

  --device D     charger or controller
  --strict       unknown keys and enum numbers are breaches, too
  --complete     the capture is a whole status: report the keys that it lacks
  --report R     text (default), or markdown to paste into an issue: texts, long numbers and secrets are told by their
                 shape, and the file is not named
  --json         print {"keys", "breaches", "remarks", "findings": [{key, place, kind, breach, message, line?}]}
  --root FOLDER  repository with spec/

Exit codes: 0 no breach, 1 a breach, 2 the file cannot be read.
Examples: conform status.json --device charger
          conform status.json --device charger --complete --report markdown > report.md
`,
  run: async (args, { out, root }) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        device: { type: "string" },
        strict: { type: "boolean" },
        complete: { type: "boolean" },
        report: { type: "string" },
        json: { type: "boolean" },
        root: { type: "string" },
      },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError("Name one FILE to compare.");
    const form = formOfOutput(values.report, values.json === true);
    const spec = await readSpec(values.root ?? root);
    const device = chooseDevice(spec.devices, values.device);
    const capture = await readCaptureFile(file);
    const options: ConformOptions = {
      strict: values.strict === true,
      complete: values.complete === true,
      masked: form === "markdown",
    };
    const findings = conformStatus(capture, device, options);
    const keys = new Set(capture.values.map(({ key }) => key)).size;
    const breaches = findings.filter(({ breach }) => breach).length;
    const report = { keys, breaches, remarks: findings.length - breaches, findings };
    if (form === "markdown") {
      const origin = originOf(capture, device);
      out(markdownReport({ device: device.kind, origin, keys, findings, options: written(options) }));
    } else out(form === "json" ? `${JSON.stringify(report)}\n` : formatReport(report));
    return breaches === 0 ? 0 : 1;
  },
};

function formOfOutput(report: string | undefined, json: boolean): "text" | "markdown" | "json" {
  if (json && report !== undefined) {
    throw new UsageError("--json and --report are two forms of the same. Use one of them.");
  }
  if (json) return "json";
  if (report === undefined || report === "text") return "text";
  if (report === "markdown") return "markdown";
  throw new UsageError(`There is no report "${report}". Use text or markdown.`);
}

function written({ strict, complete }: ConformOptions): readonly string[] {
  return [...(strict ? ["--strict"] : []), ...(complete ? ["--complete"] : [])];
}

interface Report {
  readonly keys: number;
  readonly breaches: number;
  readonly remarks: number;
  readonly findings: readonly Finding[];
}

function formatReport({ keys, breaches, remarks, findings }: Report): string {
  const sorted = [...findings].sort((a, b) => Number(b.breach) - Number(a.breach));
  const rows = sorted.map(({ key, place, kind, breach, message, line }) => [
    breach ? "breach" : "remark",
    `${key}${place}`,
    kind,
    line === undefined ? message : `${message} (line ${line})`,
  ]);
  const table = rows.length === 0 ? "" : `${columns(rows)}\n`;
  const totals = `${counted(keys, "key")}: ${counted(breaches, "breach")}, ${counted(remarks, "remark")}`;
  return `${table}${totals}\n`;
}
