/** An option without a value: given or not. */
export interface SwitchOption {
  readonly kind: "switch";
  readonly letter?: string;
}

/** An option with a value, at most once on a command line. */
export interface ValueOption<T> {
  readonly kind: "value";
  /** Throws `UsageError` naming the option and what it accepts. */
  readonly parse: (text: string) => T;
  /** One-letter spelling. */
  readonly letter?: string;
}

/** An option with a value that may be given several times. */
export interface ListOption<T> {
  readonly kind: "list";
  /** Throws `UsageError` naming the option and what it accepts. */
  readonly parse: (text: string) => T;
  readonly letter?: string;
}

/** Any option, whatever its value is. */
export type Option = SwitchOption | ValueOption<unknown> | ListOption<unknown>;

/** Options by their name in code, which is that on the command line in camel case. */
export type Options = Readonly<Record<string, Option>>;

/**
 * The options whose parsed values are `F`: a switch for a boolean, a list for an array, else a value. What may be left
 * out is `T | undefined` in `F`; an option that was not given is `undefined`, a list `[]`, a switch `false`.
 */
export type OptionsOf<F> = {
  readonly [K in keyof F]-?: [F[K]] extends [boolean]
    ? SwitchOption
    : [F[K]] extends [readonly (infer T)[]]
      ? ListOption<T>
      : ValueOption<Exclude<F[K], undefined>>;
};

/** A value as it is written. */
export function asText(input: string): string {
  return input;
}

/** The spelling of an option on the command line, without the hyphens in front: `cloudDomain` → `cloud-domain`. */
export function optionName(flag: string): string {
  return flag.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
