import { createHash, createHmac, pbkdf2 } from "node:crypto";
import { promisify } from "node:util";
import { loadOptional } from "../optional-package.js";
import type { PasswordHash } from "./dialect.js";

/** Random strings of one login: two of the device, one of the client. */
export interface LoginTokens {
  readonly token1: string;
  readonly token2: string;
  readonly token3: string;
}

type Derive = (password: string, serial: string) => Promise<string>;

/** The device's password. It is worked out into a key when the first client wants in, once per serial number. */
export class DevicePassword {
  readonly #password: string;
  readonly #derive: Derive;
  #derived: { readonly serial: string; readonly key: Promise<string> } | undefined;

  private constructor(password: string, derive: Derive) {
    this.#password = password;
    this.#derive = derive;
  }

  /** Throws a `MissingPackageError` when bcrypt is wanted and not installed. */
  static async of(password: string, hash: PasswordHash): Promise<DevicePassword> {
    return new DevicePassword(password, hash === "bcrypt" ? await bcryptKey() : pbkdf2Key);
  }

  /** The key that both sides derive from the password and the serial number. */
  key(serial: string): Promise<string> {
    if (this.#derived?.serial !== serial) {
      this.#derived = { serial, key: this.#derive(this.#password, serial) };
    }
    return this.#derived.key;
  }

  /** Whether a text gives the password away. */
  isIn(text: string): boolean {
    return this.#password !== "" && text.includes(this.#password);
  }
}

// Both algorithms are described by a go-e developer in joscha82/wattpilot#46.
const iterations = 100_000;
const keyBytes = 24;
const bcryptRounds = "$2a$08$";
const saltBytes = 16;

async function pbkdf2Key(password: string, serial: string): Promise<string> {
  return (await promisify(pbkdf2)(password, serial, iterations, keyBytes, "sha512")).toString("base64");
}

async function bcryptKey(): Promise<Derive> {
  const { hash, encodeBase64 } = await loadOptional(
    "bcryptjs",
    "The app channel of this firmware",
    () => import("bcryptjs"),
  );
  return async (password, serial) => {
    const salt = bcryptSalt(serial, encodeBase64);
    const hashed = await hash(createHash("sha256").update(password).digest("hex"), salt);
    return hashed.slice(salt.length);
  };
}

/**
 * The salt that both sides make of the serial number: its digits as numbers, right-aligned in 16 bytes. Serial numbers
 * have no letters; should a test use some, they count as zero.
 */
export function bcryptSalt(
  serial: string,
  encodeBase64: (bytes: number[], length: number) => string,
): string {
  const digits = [...serial.slice(-saltBytes)].map((digit) => (/\d/.test(digit) ? Number(digit) : 0));
  const padding = new Array<number>(saltBytes - digits.length).fill(0);
  return bcryptRounds + encodeBase64([...padding, ...digits], saltBytes);
}

/** What a client has to send as `hash` to be let in, in lower-case hex. */
export function loginProof({ token1, token2, token3 }: LoginTokens, key: string): string {
  return sha256(token3 + token2 + tokenHash(token1, key));
}

/** The device's first token and the key in one hash, in lower-case hex. */
export function tokenHash(token1: string, key: string): string {
  return sha256(token1 + key);
}

/** What a client has to send as `hmac` beside the text of a secured message, in lower-case hex. */
export function signature(text: string, key: string): string {
  return createHmac("sha256", key).update(text).digest("hex");
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
