import type { Profile, TokenSource } from "./profile.js";

/** What is wrong in a file with profiles, and where: `devices.garage.host`. Never holds a value. */
export class ConfigProblem extends Error {
  override readonly name: string = "ConfigProblem";
}

/** Anything in the file that JSON can hold. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** A file with profiles. */
export interface Config {
  readonly profiles: readonly Profile[];
  /** The whole file, with what this version of goe does not know, for writing it again. */
  readonly content: JsonObject;
  /** The profiles as they stand in it. */
  readonly devices: JsonObject;
}

/** Reads the text of a file with profiles. Throws {@link ConfigProblem}. */
export function parseConfig(text: string): Config {
  const content = objectAt(parseJson(text), "the file");
  const devices = objectAt(content["devices"] ?? {}, "devices");
  const profiles = Object.entries(devices).map(([name, value]) => profileOf(name, value));
  return { profiles, content, devices };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // The message of V8 quotes the text around the place, and a token may stand there.
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
    const line = position === undefined ? undefined : text.slice(0, Number(position)).split("\n").length;
    throw new ConfigProblem(line === undefined ? "it is no JSON" : `it is no JSON from line ${line} on`);
  }
}

function profileOf(name: string, value: unknown): Profile {
  const place = `devices.${name}`;
  const fields = objectAt(value, place);
  const text = (field: string): string | undefined => textAt(fields[field], `${place}.${field}`);
  const [host, cloud, kind] = [text("host"), text("cloud"), text("kind")];
  if (kind !== undefined && kind !== "charger" && kind !== "controller") {
    throw new ConfigProblem(`${place}.kind is neither "charger" nor "controller"`);
  }
  if ((host === undefined) === (cloud === undefined)) {
    throw new ConfigProblem(`${place} has to have either "host" or "cloud"`);
  }
  if (host !== undefined) return { name, kind, address: { host } };
  const token = tokenSource(text, place);
  return { name, kind, address: { cloud: cloud ?? "", cloudDomain: text("cloudDomain"), token } };
}

function tokenSource(text: (field: string) => string | undefined, place: string): TokenSource | undefined {
  const [token, tokenEnv, tokenFile, tokenCommand] = [
    text("token"),
    text("tokenEnv"),
    text("tokenFile"),
    text("tokenCommand"),
  ];
  const sources: readonly TokenSource[] = [
    ...(token === undefined ? [] : [{ token }]),
    ...(tokenEnv === undefined ? [] : [{ tokenEnv }]),
    ...(tokenFile === undefined ? [] : [{ tokenFile }]),
    ...(tokenCommand === undefined ? [] : [{ tokenCommand }]),
  ];
  if (sources.length > 1) {
    throw new ConfigProblem(`${place} has more than one of token, tokenEnv, tokenFile and tokenCommand`);
  }
  return sources[0];
}

function objectAt(value: unknown, place: string): JsonObject {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  throw new ConfigProblem(`${place} is no object`);
}

function textAt(value: unknown, place: string): string | undefined {
  if (value === undefined || (typeof value === "string" && value !== "")) return value;
  throw new ConfigProblem(`${place} is no text`);
}
