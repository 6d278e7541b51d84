import { counted } from "../conform/masked-value.js";
import type { SpecType } from "../spec-model.js";
import type { Lesson, Observation, ProposalKind } from "./lesson.js";
import { mergeShapes, noShape, type ShapeCount, shapeWords, typeOfShape } from "./shape-count.js";

/** What captures say and the spec does not. Decides nothing. */
export interface Proposal {
  readonly key: string;
  /** Place inside the value; empty at the top. */
  readonly place: string;
  readonly kind: ProposalKind;
  readonly what: string;
  readonly counts: Counts;
  /** Up to three, masked. */
  readonly examples: readonly string[];
  /** What a human has to settle. */
  readonly settle: string;
  /** For `new-key` and `type`: what the spec may state of the wire, where the values are of one form. */
  readonly type?: SpecType;
  /** Whether null was among the values. */
  readonly nullable?: boolean;
}

export interface Counts {
  /** Captures that say so, out of all. */
  readonly captures: number;
  readonly of: number;
  readonly values: number;
  readonly senders: readonly Sender[];
}

/** The captures of one model and firmware that say so. */
export interface Sender {
  readonly model: string;
  readonly firmware: string;
  readonly captures: number;
}

const kinds: readonly ProposalKind[] = [
  "new-key",
  "type",
  "property",
  "null",
  "enum",
  "length",
  "shape",
  "range",
  "text",
  "availability",
  "other-name",
];

interface Seen {
  readonly lesson: Lesson;
  readonly observation: Observation;
}

const mostExamples = 3;

/** Proposals from what several captures taught: first what is new, then what the spec has otherwise. */
export function propose(lessons: readonly Lesson[]): readonly Proposal[] {
  const groups = new Map<string, Seen[]>();
  for (const lesson of lessons) {
    for (const observation of lesson.observations) {
      const { key, place, kind } = observation;
      // Each number of an enum is a question of its own.
      const id = JSON.stringify([key, place, kind, kind === "enum" ? observation.said : ""]);
      groups.set(id, [...(groups.get(id) ?? []), { lesson, observation }]);
    }
  }
  return [...groups.values()]
    .flatMap((group) => proposalOf(group, lessons.length))
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}

function proposalOf(group: readonly Seen[], captures: number): readonly Proposal[] {
  const [first] = group;
  if (first === undefined) return [];
  const { key, place, kind } = first.observation;
  const shape = group.map(({ observation }) => observation.shape ?? noShape).reduce(mergeShapes);
  // Null alone shows no shape: of an unknown type it teaches nothing.
  if (kind === "type" && shape.nulls === shape.values) return [];
  const examples = new Set(group.flatMap(({ observation: { example } }) => example ?? []));
  return [
    {
      key,
      place,
      kind,
      what: whatOf(group, first.observation, shape),
      counts: countsOf(group, captures),
      examples: [...examples].slice(0, mostExamples),
      settle: settle[kind],
      ...(kind === "new-key" || kind === "type" ? stated(shape) : {}),
    },
  ];
}

function stated(shape: ShapeCount): Pick<Proposal, "type" | "nullable"> {
  const type = typeOfShape(shape);
  return { ...(type === undefined ? {} : { type }), nullable: shape.nulls > 0 };
}

function whatOf(group: readonly Seen[], { kind, said }: Observation, shape: ShapeCount): string {
  switch (kind) {
    case "new-key":
    case "type":
    case "property":
    case "other-name":
      return `${said}; ${formWords(shape)}`;
    case "null":
      return `null; the spec says ${said}`;
    case "length":
      return `${shape.lists?.lengths.join(", ")} elements; the spec says ${said}`;
    case "availability":
      return [...new Set(group.map(({ observation }) => observation.said))].join("; ");
    default:
      return said;
  }
}

function formWords(shape: ShapeCount): string {
  const { nulls, values } = shape;
  if (nulls === values) return `null in ${counted(values, "value")}, and nothing else`;
  const ofNull = nulls === 0 ? "never null" : `null in ${nulls} of ${counted(values, "value")}`;
  return `${shapeWords({ ...shape, nulls: 0 })}, ${ofNull}`;
}

function countsOf(group: readonly Seen[], of: number): Counts {
  const lessons = [...new Set(group.map(({ lesson }) => lesson))];
  const senders = new Map<string, Sender>();
  for (const { origin } of lessons) {
    const model = origin.models?.join(" or ") ?? "model not told";
    const firmware = origin.firmware ?? "firmware not told";
    const id = `${model} ${firmware}`;
    senders.set(id, { model, firmware, captures: (senders.get(id)?.captures ?? 0) + 1 });
  }
  return { captures: lessons.length, of, values: group.length, senders: [...senders.values()] };
}

const settle: Readonly<Record<ProposalKind, string>> = {
  "new-key":
    "what it is: name, summary, access, category, unit, meanings, models and firmware; whether it is secret",
  type: "what it is, and whether other firmware and models send the same shape",
  property: "what it is, its name and type in the struct, and whether it is optional",
  null: "whether null is the device's way to say that it has no value (nullable, nullMeans), or a fault of this firmware",
  enum: "what the number means, and since which firmware",
  length: "whether the bound of the spec is wrong, or is one of some models or firmware only",
  shape:
    "whether the type is wrong, another form that some firmware sends (also), or a fault of this firmware",
  range: "whether the range is wrong, or is one of what may be written only",
  text: "whether the pattern or length is wrong, or is one of what may be written only",
  availability: "since when, until when and on which models the key is there",
  "other-name": "whether it is a key of this device after all",
};
