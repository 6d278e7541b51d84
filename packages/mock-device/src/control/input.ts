/** What was sent is no use. The message says what is allowed and holds no text that was sent. */
export class WrongInput extends Error {
  constructor(message: string) {
    super(message);
    this.name = "WrongInput";
  }
}

/** What a field may hold. */
export interface Rule<T> {
  /** Ends a sentence that begins with "Allowed is". */
  readonly allowed: string;
  readonly accepts: (value: unknown) => value is T;
}

/** Values of fields, by their rules. */
export type Fields<R extends Rules> = { readonly [K in keyof R]: R[K] extends Rule<infer T> ? T : never };

type Rules = Readonly<Record<string, Rule<unknown>>>;

/** A number with both bounds included. */
export function numberIn(min: number, max: number): Rule<number> {
  return {
    allowed: `a number from ${min} to ${max}`,
    accepts: (value): value is number => typeof value === "number" && value >= min && value <= max,
  };
}

/** A whole number with both bounds included. */
export function wholeNumberIn(min: number, max: number): Rule<number> {
  const { accepts } = numberIn(min, max);
  return {
    allowed: `a whole number from ${min} to ${max}`,
    accepts: (value): value is number => accepts(value) && Number.isInteger(value),
  };
}

/** `true` or `false`. */
export const yesOrNo: Rule<boolean> = {
  allowed: "true or false",
  accepts: (value): value is boolean => typeof value === "boolean",
};

/** A text with at least one character. */
export function textUpTo(length: number): Rule<string> {
  return {
    allowed: `a text of 1 to ${length} characters`,
    accepts: (value): value is string =>
      typeof value === "string" && value.length > 0 && value.length <= length,
  };
}

/** One of some values. */
export function oneOf<const T extends string | number | null>(...values: readonly T[]): Rule<T> {
  const known: ReadonlySet<unknown> = new Set(values);
  return {
    allowed: values.map((value) => JSON.stringify(value)).join(" or "),
    accepts: (value): value is T => known.has(value),
  };
}

/** What one of two rules takes. */
export function either<A, B>(first: Rule<A>, second: Rule<B>): Rule<A | B> {
  return {
    allowed: `${first.allowed} or ${second.allowed}`,
    accepts: (value): value is A | B => first.accepts(value) || second.accepts(value),
  };
}

/** A list whose items follow a rule. */
export function listOf<T>(item: Rule<T>, { min = 0, max }: { min?: number; max: number }): Rule<T[]> {
  const count = min === max ? String(max) : `${min} to ${max}`;
  return {
    allowed: `a list of ${count} items, each ${item.allowed}`,
    accepts: (value): value is T[] =>
      Array.isArray(value) && value.length >= min && value.length <= max && value.every(item.accepts),
  };
}

/** An object with fields of which all have to be there. */
export function record<R extends Rules>(rules: R): Rule<Fields<R>> {
  const names = Object.keys(rules);
  return {
    allowed: `an object of ${names.join(", ")}`,
    accepts: (value): value is Fields<R> => {
      if (!isRecord(value) || Object.keys(value).length !== names.length) return false;
      return names.every((name) => Object.hasOwn(value, name) && rules[name]?.accepts(value[name]) === true);
    },
  };
}

/** An object, as JSON has them. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Reads fields of which each may be left out, except those that are named. Throws {@link WrongInput} for an unknown
 * field, one that lacks and one with a wrong value, before anything is done with the others.
 */
export function readFields<R extends Rules, N extends keyof R & string = never>(
  body: unknown,
  rules: R,
  ...needed: readonly N[]
): Partial<Fields<R>> & Pick<Fields<R>, N> {
  const names = Object.keys(rules);
  const known = names.length === 0 ? "no fields" : names.join(", ");
  if (!isRecord(body)) throw new WrongInput(`The body is no JSON object. Allowed is an object of ${known}.`);
  for (const [name, value] of Object.entries(body)) {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (rule === undefined)
      throw new WrongInput(`There is an unknown field. Allowed is an object of ${known}.`);
    if (!rule.accepts(value)) {
      throw new WrongInput(`Field "${name}" is ${described(value)}. Allowed is ${rule.allowed}.`);
    }
  }
  const lacking = needed.find((name) => !Object.hasOwn(body, name));
  if (lacking !== undefined) {
    throw new WrongInput(`Field "${lacking}" is missing. Allowed is ${rules[lacking]?.allowed}.`);
  }
  // Each field that is there has passed its rule, and those that are needed are there.
  return body as Partial<Fields<R>> & Pick<Fields<R>, N>;
}

// Texts are not told again: they may be the numbers of cards.
function described(value: unknown): string {
  if (typeof value === "number" || typeof value === "boolean" || value === null) return String(value);
  if (Array.isArray(value)) return "a list";
  return typeof value === "string" ? "a text" : "an object";
}
