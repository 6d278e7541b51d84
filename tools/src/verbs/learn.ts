import { parseArgs } from "node:util";
import { originOf } from "../conform/origin.js";
import { formatProposals } from "../learn/format-proposals.js";
import { type Lesson, lessonOf, secretNames } from "../learn/lesson.js";
import { propose } from "../learn/propose.js";
import { whatIsMissing } from "../learn/too-thin.js";
import { readSpec } from "../read-spec.js";
import type { ResolvedDevice } from "../resolve/resolved-spec.js";
import { chooseDevice } from "./choose-device.js";
import { readCaptureFile } from "./input-file.js";
import { UsageError, type Verb } from "./verb.js";

export const learnVerb: Verb = {
  name: "learn",
  summary: "Propose what captures say and the spec does not.",
  help: `Usage: learn FILE… --device charger|controller [--firmware F] [--json] [--root FOLDER]

Each FILE is an /api/status object, or lines of "topic payload" as mosquitto_sub -v prints them. Prints what the spec
lacks or has otherwise: keys, types, null, numbers of enums, lengths, properties, other forms, ranges; each with the
captures that say so and with what a human has to settle. Values of secrets are dropped unread; texts and long numbers
are told by their shape.

  --device D     charger or controller
  --firmware F   firmware of the captures that do not tell it: 60.4
  --json         print {"captures", "proposals": [{key, place, kind, what, counts, examples, settle, type?, nullable?}]}
  --root FOLDER  repository with spec/

Exit codes: 0 nothing to learn, 1 there are proposals, 2 a file cannot be read or is too thin to teach: it has fewer than
20 keys that the spec knows, does not tell its firmware, or comes from another device.
Examples: learn status.json --device charger
          learn monday.txt tuesday.txt --device charger --firmware 60.4 --json
`,
  run: async (args, { out, root }) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        device: { type: "string" },
        firmware: { type: "string" },
        json: { type: "boolean" },
        root: { type: "string" },
      },
    });
    if (positionals.length === 0) throw new UsageError("Name one FILE or more to learn from.");
    const { devices } = await readSpec(values.root ?? root);
    const device = chooseDevice(devices, values.device);
    const lessons = await lessonsOf(positionals, device, devices, firmwareOption(values.firmware));
    const proposals = propose(lessons);
    out(
      values.json === true
        ? `${JSON.stringify({ captures: lessons.length, proposals })}\n`
        : formatProposals(proposals, lessons.length),
    );
    return proposals.length === 0 ? 0 : 1;
  },
};

function firmwareOption(firmware: string | undefined): string | undefined {
  if (firmware === undefined || /^\d{1,3}(\.\d{1,3}){0,2}$/.test(firmware)) return firmware;
  throw new UsageError(`"${firmware}" is no firmware. Write it as the device does: --firmware 60.4.`);
}

async function lessonsOf(
  files: readonly string[],
  device: ResolvedDevice,
  devices: readonly ResolvedDevice[],
  firmware: string | undefined,
): Promise<readonly Lesson[]> {
  const secrets = secretNames(devices);
  const lessons: Lesson[] = [];
  const refusals: string[] = [];
  for (const file of files) {
    const capture = await readCaptureFile(file);
    const told = originOf(capture, device);
    const origin = { ...told, firmware: told.firmware ?? firmware };
    const missing = whatIsMissing(capture, device, devices, origin);
    if (missing.length > 0) refusals.push(`${file} is too thin to learn from: ${missing.join("; ")}.`);
    else lessons.push(lessonOf(capture, device, origin, secrets));
  }
  if (refusals.length > 0) throw new UsageError(refusals.join("\n"));
  return lessons;
}
