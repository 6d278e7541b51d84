import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { CaptureError, captureText, readCapture } from "../conform/capture.js";
import { conformStatus } from "../conform/conform-status.js";
import type { Finding } from "../conform/finding.js";
import { readSpec } from "../read-spec.js";
import type { ResolvedDevice } from "../resolve/resolved-spec.js";
import { columns, UsageError, type Verb } from "./verb.js";

export const conformVerb: Verb = {
  name: "conform",
  summary: "Hold a status capture against the spec.",
  help: `Usage: conform FILE --device charger|controller [--strict] [--complete] [--json] [--root FOLDER]

FILE is an /api/status object, or lines of "topic payload" as mosquitto_sub -v prints them. Prints what the capture
says otherwise than the spec, each with its place: breaches of shape, range, enum or text, and remarks.

  --device D     charger or controller
  --strict       unknown keys and enum numbers are breaches, too
  --complete     the capture is a whole status: report the keys that it lacks
  --json         print {"keys", "breaches", "remarks", "findings": [{key, place, kind, breach, message, line?}]}
  --root FOLDER  repository with spec/

Exit codes: 0 no breach, 1 a breach, 2 the file cannot be read.
Example: conform status.json --device charger
`,
  run: async (args, { out, root }) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        device: { type: "string" },
        strict: { type: "boolean" },
        complete: { type: "boolean" },
        json: { type: "boolean" },
        root: { type: "string" },
      },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError("Name one FILE to compare.");
    const spec = await readSpec(values.root ?? root);
    const device = chooseDevice(spec.devices, values.device);
    const capture = await readCaptureFile(file);
    const findings = conformStatus(capture, device, {
      strict: values.strict === true,
      complete: values.complete === true,
    });
    const keys = new Set(capture.values.map(({ key }) => key)).size;
    const breaches = findings.filter(({ breach }) => breach).length;
    const report = { keys, breaches, remarks: findings.length - breaches, findings };
    out(values.json === true ? `${JSON.stringify(report)}\n` : formatReport(report));
    return breaches === 0 ? 0 : 1;
  },
};

function chooseDevice(devices: readonly ResolvedDevice[], wanted: string | undefined): ResolvedDevice {
  const kinds = devices.map(({ kind }) => kind).join(" or ");
  if (wanted === undefined) throw new UsageError(`Say which device sent it: --device ${kinds}.`);
  const device = devices.find(({ kind }) => kind === wanted);
  if (device === undefined) throw new UsageError(`There is no device "${wanted}". Use ${kinds}.`);
  return device;
}

async function readCaptureFile(file: string): Promise<ReturnType<typeof readCapture>> {
  try {
    return readCapture(captureText(await readFile(file)));
  } catch (error) {
    if (error instanceof CaptureError) throw new UsageError(`${file}: ${error.message}`, { cause: error });
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new UsageError(`${file} cannot be read: ${reason}.`, { cause: error });
  }
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
  return `${table}${plural(keys, "key", "keys")}: ${plural(breaches, "breach", "breaches")}, ${plural(remarks, "remark", "remarks")}\n`;
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
