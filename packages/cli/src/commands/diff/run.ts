import type { DeviceKind } from "@goe/core";
import { withDevice } from "../../devices/with-device.js";
import { ExitCode } from "../../exit-code.js";
import { fileProblem } from "../../file-problem.js";
import { titleEmphasis } from "../../format/emphasis.js";
import { print } from "../../output/print.js";
import { UsageError } from "../../usage-error.js";
import type { CommandCall, CommandRun } from "../command.js";
import { parseSnapshot, type Snapshot } from "../dump/dump-file.js";
import { takeDump } from "../dump/take-dump.js";
import { pathText } from "./compare-values.js";
import { type Difference, diffStatuses } from "./diff-statuses.js";
import { differencesText } from "./difference-text.js";
import type { DiffFlags } from "./flags.js";

/** Compares two files, or a file and the device as it is now. */
export const run: CommandRun<DiffFlags> = async (call) => {
  const [first, second, third] = call.words;
  if (first === undefined || second === undefined || third !== undefined) {
    throw new UsageError(
      'goe diff compares two things. Give two files that "goe dump" wrote, or one and the word live.',
    );
  }
  if (first === live && second === live) {
    throw new UsageError('A device differs from itself in nothing. Give a file that "goe dump" wrote.');
  }
  const { before, after } = await readBoth(call, first, second);
  if (before.device !== after.device) {
    throw new UsageError(
      `"${first}" is of a ${before.device} and "${second}" of a ${after.device}. Give two of one kind.`,
    );
  }
  const { device } = before;
  const { allKeys } = call.flags;
  const differences = await diffStatuses({ device, before: before.status, after: after.status, allKeys });
  const emphasise = titleEmphasis(call.context, call.flags.noColor);
  await print(call, machineValue(call, before, after, differences), () =>
    differencesText(before, after, differences, emphasise),
  );
  return differences.length === 0 ? ExitCode.ok : ExitCode.different;
};

const live = "live";

async function readBoth(
  call: CommandCall<DiffFlags>,
  first: string,
  second: string,
): Promise<{ readonly before: Snapshot; readonly after: Snapshot }> {
  // Files first: what is wrong with them needs no device to be asked.
  const [fileA, fileB] = [first, second].map((name) =>
    name === live ? undefined : readSnapshot(call, name),
  );
  const [a, b] = await Promise.all([fileA, fileB]);
  const kind = (a ?? b)?.device;
  return { before: a ?? (await liveSnapshot(call, kind)), after: b ?? (await liveSnapshot(call, kind)) };
}

async function readSnapshot({ context, flags }: CommandCall<DiffFlags>, path: string): Promise<Snapshot> {
  const text = await context.readFile(path).then(
    (file) => file.text,
    (cause: unknown) => {
      throw new UsageError(`The file "${path}" cannot be read: ${fileProblem(cause)}. Check the path.`, {
        cause,
      });
    },
  );
  return parseSnapshot(text, path, flags.kind);
}

function liveSnapshot(call: CommandCall<DiffFlags>, kind: DeviceKind | undefined): Promise<Snapshot> {
  return withDevice(
    call,
    async (target) => {
      const dump = await takeDump(target, { kind: call.flags.kind, raw: true }, call.context);
      return { ...dump, name: `${live} (${target.name})` };
    },
    kind === undefined ? {} : { assume: kind },
  );
}

/** For formats of lines the list of differences; else that and what was compared. */
function machineValue(
  { flags }: CommandCall<DiffFlags>,
  before: Snapshot,
  after: Snapshot,
  differences: readonly Difference[],
): unknown {
  const list = differences.map((difference) => ({ ...difference, path: pathText(difference.path) }));
  if (flags.output === "ndjson" || flags.output === "csv") return list;
  const facts = ({ name, device, model, firmware, capturedAt }: Snapshot) => ({
    name,
    device,
    model,
    firmware,
    capturedAt,
  });
  return { same: list.length === 0, before: facts(before), after: facts(after), differences: list };
}
