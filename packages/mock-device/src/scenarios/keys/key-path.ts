/** A key, or a place inside its value: `nrg[11]`, `cards[0].energy`. */
export interface KeyPath {
  readonly text: string;
  readonly key: string;
  /** Positions and names on the way into the value. */
  readonly steps: readonly (number | string)[];
}

const pathPattern = /^([A-Za-z]\w*)((?:\[\d{1,3}\]|\.[A-Za-z]\w*)*)$/;

/** Takes a path apart; `undefined` when it is none. */
export function parseKeyPath(text: string): KeyPath | undefined {
  const [, key, inside = ""] = pathPattern.exec(text) ?? [];
  if (key === undefined) return undefined;
  const steps = [...inside.matchAll(/\[(\d+)\]|\.(\w+)/g)].map(([, index, name]) => name ?? Number(index));
  return { text, key, steps };
}
