import type { Capture, CapturedValue } from "../conform/capture.js";
import { statusFindings } from "../conform/conform-status.js";
import type { Finding } from "../conform/finding.js";
import { maskedName } from "../conform/masked-value.js";
import type { Origin } from "../conform/origin.js";
import type { ResolvedDevice, ResolvedKey } from "../resolve/resolved-spec.js";
import { type Gap, gapsOf, generalPlace } from "./gaps.js";
import { maskedExample } from "./masked-example.js";
import { type ShapeCount, shapeOf } from "./shape-count.js";

export type ProposalKind =
  | "new-key"
  | "type"
  | "null"
  | "enum"
  | "length"
  | "property"
  | "shape"
  | "range"
  | "text"
  | "availability"
  | "other-name";

/** Something that one value of a capture says and the spec does not. Holds no value: shapes and masked words only. */
export interface Observation {
  readonly key: string;
  readonly place: string;
  readonly kind: ProposalKind;
  /** What the spec says, or where an enum lacks a number, which one. */
  readonly said: string;
  readonly shape: ShapeCount | undefined;
  readonly example: string | undefined;
}

/** What is left of a capture behind the door: no value of it, and nothing of a secret but its JSON type. */
export interface Lesson {
  readonly origin: Origin;
  readonly observations: readonly Observation[];
}

/** Names that no device shows the values of: a key may be secret on one device and a stranger to the other. */
export function secretNames(devices: readonly ResolvedDevice[]): ReadonlySet<string> {
  return new Set(
    devices.flatMap(({ keys, otherNames }) => [
      ...keys.filter(({ secret }) => secret).map(({ key }) => key),
      ...otherNames.flatMap(({ secret }) => secret ?? []),
    ]),
  );
}

/** The door: captures go in, lessons come out. */
export function lessonOf(
  capture: Capture,
  device: ResolvedDevice,
  origin: Origin,
  secrets: ReadonlySet<string>,
): Lesson {
  const keys = new Map(device.keys.map((key) => [key.key, key]));
  const gaps = capture.values.flatMap((sent) => {
    const key = keys.get(sent.key);
    const secret = secrets.has(sent.key);
    return key === undefined ? [strangerIn(sent, device, secret)] : knownGaps(sent, key, secret);
  });
  const options = { strict: true, complete: false, masked: true };
  const findings = statusFindings(capture, device, origin, options).flatMap((finding) => {
    const key = keys.get(finding.key);
    return key === undefined ? [] : findingIn(finding, key);
  });
  // A null or a length is told by its gap, which has more of it.
  const told = new Set(gaps.map(placeOf));
  const others = findings.filter((each) => each.kind !== "shape" || !told.has(placeOf(each)));
  return { origin, observations: [...gaps, ...others] };
}

function placeOf({ key, place }: Observation): string {
  return JSON.stringify([key, place]);
}

function strangerIn({ key, value }: CapturedValue, device: ResolvedDevice, secret: boolean): Observation {
  const named = device.otherNames.find(({ keys }) => keys.includes(key));
  return {
    key: maskedName(key),
    place: "",
    kind: named === undefined ? "new-key" : "other-name",
    said: named === undefined ? "no such key" : `${named.origin}: ${named.summary}`,
    shape: shapeOf(value, secret),
    example: secret ? undefined : maskedExample(value),
  };
}

function knownGaps({ value }: CapturedValue, key: ResolvedKey, secret: boolean): readonly Observation[] {
  return [...gapsOf(value, key.value, { place: "", secret })].map((gap) => gapIn(gap, key.key));
}

function gapIn({ kind, place, value, secret, said }: Gap, key: string): Observation {
  const example = secret || kind === "null" ? undefined : maskedExample(value);
  return { key, place, kind, said, shape: shapeOf(value, secret), example };
}

const kindOfFinding: Partial<Readonly<Record<Finding["kind"], ProposalKind>>> = {
  shape: "shape",
  "not-json": "shape",
  range: "range",
  enum: "enum",
  text: "text",
  "not-expected": "availability",
};

function findingIn(finding: Finding, key: ResolvedKey): readonly Observation[] {
  const kind = kindOfFinding[finding.kind];
  if (kind === undefined) return [];
  const place = generalPlace(finding.place, key.value.type);
  const isEnum = kind === "enum" || kind === "availability";
  return [
    {
      key: key.key,
      place,
      kind,
      said: isEnum ? finding.message : (said[kind] ?? ""),
      shape: undefined,
      example: isEnum ? undefined : finding.message,
    },
  ];
}

const said: Partial<Readonly<Record<ProposalKind, string>>> = {
  shape: "another form than the spec has",
  range: "outside of the spec's range",
  text: "a text that the spec's pattern or length refuses",
};
