import type { JsonClient } from "../client/json-client.js";
import { UnknownWordError } from "../encode.js";
import { GoeWriteError } from "../errors/goe-write-error.js";
import type { DeviceKind } from "../keys/key-info.js";
import { encodeSettings, type SettingCodec } from "../settable.js";
import { checkSettings, rulesByKey } from "./check-settings.js";
import { checkValue } from "./check-value.js";
import { loadSettings } from "./load-settings.js";
import type { DryRun, SetOptions, SetResult } from "./set-result.js";
import { settingsError, type ValueProblem } from "./settings-error.js";

/** Writes settings by field name. */
export async function setFields(
  device: DeviceKind,
  client: JsonClient<object>,
  settings: object,
  options: SetOptions = {},
): Promise<SetResult | DryRun> {
  const codecs = await loadSettings(device);
  const raw: Record<string, unknown> = {};
  const fields: Record<string, string> = {};
  const problems: ValueProblem[] = [];
  for (const [field, value] of Object.entries(settings)) {
    const codec = Object.hasOwn(codecs, field) ? codecs[field] : undefined;
    if (value === undefined) continue;
    if (codec === undefined) {
      problems.push({ key: field, reason: "no-setting", message: `a ${device} has no setting of this name` });
      continue;
    }
    fields[codec.key] = field;
    try {
      Object.assign(raw, encodeSettings({ [field]: value }, codecs));
    } catch (error) {
      problems.push({ ...encodingFault(error, value, codec), key: codec.key, field });
    }
  }
  if (problems.length > 0) {
    // The client would find the rest later, when these are mended.
    throw settingsError([...problems, ...checkSettings(raw, await rulesByKey(device), true)]);
  }
  try {
    const written = await client.set(raw, { ...options, device });
    return "paths" in written ? written : { ...written, outcomes: byField(written.outcomes, fields) };
  } catch (error) {
    if (!(error instanceof GoeWriteError)) throw error;
    const { message, host, outcomes, retryable } = error;
    throw new GoeWriteError(message, host, byField(outcomes, fields), retryable, error);
  }
}

function byField<T>(outcomes: Readonly<Record<string, T>>, fields: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(outcomes).map(([key, outcome]) => [fields[key] ?? key, outcome]));
}

/** Encoders say which words and steps there are; on a value of the wrong shape they just fail. */
function encodingFault(error: unknown, value: unknown, codec: SettingCodec) {
  if (error instanceof UnknownWordError || error instanceof RangeError) {
    // A word in the wrong place may be a password.
    const message = error.message.replace(/^".*"(?= is no word)/s, "this");
    return { reason: "no-such-word" as const, message };
  }
  const fault = checkValue(value, codec, codec.key);
  // Places below are spelt as on the wire, which is not what was given.
  if (fault?.place === codec.key) return fault;
  return { reason: "no-such-word" as const, message: "does not have the shape of this setting" };
}
