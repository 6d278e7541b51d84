import type { SpecIndex } from "../load/spec-index.js";
import type { Access, Category, SpecAvailability } from "../spec-model.js";
import { UsageError } from "../verbs/verb.js";
import type { Interview } from "./interview.js";
import type { NewKey, NewKeyDevice, NewSource } from "./new-key.js";
import {
  parseAccess,
  parseCategory,
  parseComponent,
  parseDevice,
  parseExample,
  parseShape,
  parseSources,
  parseType,
  type Shape,
} from "./parse-answers.js";

/** What the options say of a new key; what they do not say is asked for. */
export interface NewKeyOptions {
  readonly device?: string | undefined;
  readonly component?: string | undefined;
  readonly access?: string | undefined;
  readonly category?: string | undefined;
  readonly type?: string | undefined;
  readonly unit?: string | undefined;
  readonly nullable?: boolean | undefined;
  readonly name?: string | undefined;
  readonly summary?: string | undefined;
  readonly example?: string | undefined;
  readonly since?: string | undefined;
  readonly models?: string | undefined;
  readonly secret?: boolean | undefined;
  readonly notes?: readonly string[] | undefined;
  readonly sources?: readonly string[] | undefined;
  readonly newSource?: Omit<NewSource, "id"> | undefined;
}

/**
 * All that is said of a key, from options and answers.
 *
 * @throws UsageError for what makes no sense, or is missing where nobody can be asked
 */
export async function collectAnswers(
  key: string,
  options: NewKeyOptions,
  index: SpecIndex,
  interview: Interview,
): Promise<NewKey> {
  const place = await askPlace(options, index, interview);
  const manner = await askAccess(options, interview);
  const shape = await askShape(options, interview);
  const description = await askDescription(options, interview);
  const example = await askExample(
    options,
    interview,
    manner?.access !== "write" && description !== undefined,
  );
  const sources = await askSources(options, index, interview);
  if (
    place === undefined ||
    manner === undefined ||
    shape === undefined ||
    sources === undefined ||
    interview.missing.length > 0
  ) {
    const missing = interview.missing.join(", ");
    throw new UsageError(
      `Too little is said of "${key}". Say ${missing}, or run this at a terminal, where it asks.`,
    );
  }
  const availability = availabilityOf(options);
  return {
    key,
    ...place,
    ...manner,
    ...shape,
    ...(description === undefined ? {} : { description }),
    ...(example === undefined ? {} : { example: example.value }),
    ...(availability === undefined ? {} : { availability: [availability] }),
    secret: options.secret === true,
    notes: options.notes ?? [],
    ...sources,
  };
}

interface KeyPlace {
  readonly device: NewKeyDevice;
  readonly component: string;
}

async function askPlace(
  options: NewKeyOptions,
  index: SpecIndex,
  interview: Interview,
): Promise<KeyPlace | undefined> {
  const device = options.device === undefined ? undefined : parseDevice(options.device);
  const placed = (of: NewKeyDevice, component: string): KeyPlace => ({
    device: of,
    component: parseComponent(index, of, component),
  });
  if (device !== undefined && options.component !== undefined) return placed(device, options.component);
  if (device !== undefined) {
    return interview.answer({
      text: "1/5 Which component shows it? (such as limits)",
      options: "--component",
      parse: (answer) => placed(device, answer),
    });
  }
  const { component } = options;
  if (component !== undefined) {
    return interview.answer({
      text: "1/5 Which device has it? (charger, controller or both)",
      options: "--device",
      parse: (answer) => placed(parseDevice(answer), component),
    });
  }
  return interview.answer({
    text: "1/5 Which device has it (charger, controller or both), and which component shows it? (such as: charger limits)",
    options: "--device and --component",
    parse: (answer) => {
      const [of = "", name = ""] = answer.split(/[\s,]+/);
      return placed(parseDevice(of), name);
    },
  });
}

interface Manner {
  readonly access: Access;
  readonly category: Category;
}

async function askAccess(options: NewKeyOptions, interview: Interview): Promise<Manner | undefined> {
  const manner = (access: Access, category = options.category): Manner => ({
    access,
    category: category === undefined ? (access === "read" ? "status" : "config") : parseCategory(category),
  });
  if (options.access !== undefined) return manner(parseAccess(options.access));
  return interview.answer({
    text: "2/5 What can be done with it? (read, write or read-write; status, config or constant behind it, where it is not as usual)",
    options: "--access",
    parse: (answer) => {
      const [access = "", category] = answer.split(/[\s,]+/);
      return manner(parseAccess(access), category);
    },
  });
}

async function askShape(options: NewKeyOptions, interview: Interview): Promise<Shape | undefined> {
  const { unit, nullable } = options;
  const said = { ...(unit === undefined ? {} : { unit }), ...(nullable === true ? { nullable } : {}) };
  if (options.type !== undefined) return { type: parseType(options.type), nullable: false, ...said };
  return interview.answer({
    text: "3/5 Which shape has it on the wire? (type, unit if it has one, nullable if it can be null, such as: uint16 W nullable)",
    options: "--type",
    parse: (answer) => ({ ...parseShape(answer), ...said }),
  });
}

/** Left out by options where neither is given; half of it is for the check to refuse. */
async function askDescription(
  { name, summary }: NewKeyOptions,
  interview: Interview,
): Promise<NewKey["description"]> {
  if (name !== undefined && summary !== undefined) return { name, summary };
  if (name !== undefined || summary !== undefined)
    throw new UsageError(
      "A key has a name and a summary. Say both, or neither while nobody knows what it is.",
    );
  if (!interview.canAsk) return undefined;
  return interview.answer({
    text: "4/5 What is it? (field name without unit and a sentence, such as: standbyPower: Power the charger itself draws. Nothing, while nobody knows)",
    options: "--name and --summary",
    parse: (answer) => {
      if (answer === "") return undefined;
      const [, field, sentence] = /^([^\s:]+):?\s+(\S.*)$/.exec(answer) ?? [];
      if (field !== undefined && sentence !== undefined) return { name: field, summary: sentence };
      throw new UsageError(`"${answer}" is no name with a sentence. Write both, with a colon between.`);
    },
  });
}

/** Keys that are described and can be read have an example. */
async function askExample(
  { example }: NewKeyOptions,
  interview: Interview,
  needed: boolean,
): Promise<{ readonly value: unknown } | undefined> {
  if (example !== undefined) return parseExample(example);
  if (!needed) return undefined;
  return interview.answer({
    text: "4/5 And what did a device send, as JSON? (such as 16; nothing that tells whose it is)",
    options: "--example",
    parse: parseExample,
  });
}

async function askSources(
  { sources, newSource }: NewKeyOptions,
  index: SpecIndex,
  interview: Interview,
): Promise<ReturnType<typeof parseSources> | undefined> {
  if (sources !== undefined && sources.length > 0) return parseSources(index, sources, newSource);
  return interview.answer({
    text: "5/5 Who says so? (ids of spec/sources.yaml, such as: vendor-60.4)",
    options: "--source",
    parse: (answer) => parseSources(index, [answer], newSource),
  });
}

function availabilityOf({ since, models }: NewKeyOptions): SpecAvailability | undefined {
  if (since === undefined && models === undefined) return undefined;
  return {
    ...(since === undefined ? {} : { since }),
    ...(models === undefined ? {} : { models: models.split(/[\s,]+/).filter((model) => model !== "") }),
  };
}
