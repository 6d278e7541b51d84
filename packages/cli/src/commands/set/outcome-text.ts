import type { Refusal, WriteOutcome } from "@goe/core";
import type { KeyInfo } from "@goe/core/keys";
import { numberText, valueText } from "../../assignments/value-text.js";
import { writtenValue } from "../../assignments/written-value.js";
import { escapeControls } from "../../format/value.js";

/** What became of a key, and what to do about it. */
export function outcomeText(outcome: WriteOutcome, key: KeyInfo): string {
  switch (outcome.result) {
    case "applied":
      return "applied";
    case "accepted":
      return "accepted; --verify would look whether it holds";
    case "forwarded":
      return `passed on by the cloud, which does not check it; "goe get ${key.key}" shows what is there`;
    case "unverifiable":
      return "accepted; it cannot be read back";
    case "ignored":
      return `ignored: the device said yes and keeps ${shown(outcome.value, key)}. ${tryAgain(key)}`;
    case "reverted":
      return `taken back: the device had it for a moment and went back to ${shown(outcome.value, key)}. ${tryAgain(key)}`;
    case "superseded":
      return `changed: the device has ${shown(outcome.value, key)} now. It corrected the value, or somebody else wrote.`;
    case "not-sent":
      return "not sent, since an earlier part was refused. Write it again.";
    case "unknown":
      return `no answer, it may have arrived. "goe get ${key.key}" shows what is there.`;
    case "refused":
      return `refused: ${refusalText(outcome.refusal, key)}`;
  }
}

function shown(value: unknown, key: KeyInfo): string {
  if (key.secret) return "its old value";
  return value === undefined ? "nothing" : escapeControls(valueText(value, { ...key, nullable: true }));
}

function tryAgain({ key, bugs }: KeyInfo): string {
  return bugs === undefined ? "Write it again." : `Write it again; "goe keys ${key}" lists known bugs.`;
}

function refusalText(refusal: Refusal, key: KeyInfo): string {
  const said = refusal.sentence === "" ? "" : ` It said: ${escapeControls(refusal.sentence)}`;
  return `${reasonText(refusal, key)}${said}`;
}

function reasonText(refusal: Refusal, key: KeyInfo): string {
  const value = writtenValue(key);
  switch (refusal.reason) {
    case "read-only":
      return "this firmware lets it be read only.";
    case "out-of-range":
      return `out of range. Give ${numberText(refusal.min, value)} to ${numberText(refusal.max, value)}.`;
    case "wrong-type":
      return `this firmware wants ${refusal.expected}.`;
    case "null-not-allowed":
      return "this firmware takes no null.";
    case "invalid-json":
      return "what arrived was no JSON. Something on the way changed it.";
    case "not-allowed-here":
      return `this firmware does not take it over ${refusal.over}. Use the go-e app, or another firmware.`;
    case "domain-rule":
      return "a rule of the device speaks against it.";
    case "unknown-key":
      return `this model or firmware does not have it. "goe keys ${key.key}" tells which do.`;
    case "busy":
      return "the device was busy and took nothing. Try again.";
    case "api-off":
      return "the HTTP API of the device is switched off.";
    case "too-long":
      return "it is longer than the device reads. Write less at once.";
    case "unrecognised":
      return "for a reason that goe does not know.";
  }
}
