import { UsageError } from "../verbs/verb.js";

/** Asks somebody at a terminal. */
export type Ask = (question: string) => Promise<string>;

/** An option, or what is answered in its place. */
export interface Question<T> {
  /** What is asked at a terminal. */
  readonly text: string;
  /** Options that say the same, for those who cannot be asked. */
  readonly options: string;
  /** @throws UsageError for an answer that makes no sense, which is asked for again */
  readonly parse: (answer: string) => T;
}

/** Collects what options do not say: from a terminal, or as the names of the options that are missing. */
export class Interview {
  readonly #ask: Ask | undefined;
  readonly #say: (text: string) => void;
  readonly #missing: string[] = [];

  constructor(ask: Ask | undefined, say: (text: string) => void) {
    this.#ask = ask;
    this.#say = say;
  }

  /** Options that say what nobody could be asked. */
  get missing(): readonly string[] {
    return this.#missing;
  }

  /** Whether there is somebody to ask. */
  get canAsk(): boolean {
    return this.#ask !== undefined;
  }

  /** The answer; undefined, and noted as missing, where nobody can be asked. */
  async answer<T>({ text, options, parse }: Question<T>): Promise<T | undefined> {
    if (this.#ask === undefined) {
      this.#missing.push(options);
      return undefined;
    }
    for (;;) {
      const answer = (await this.#ask(`${text} `)).trim();
      try {
        return parse(answer);
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        this.#say(`${error.message}\n`);
      }
    }
  }
}
