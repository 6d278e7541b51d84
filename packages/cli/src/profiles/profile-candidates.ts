import type { CommonFlags } from "../arguments/common-options.js";
import { nearestNames } from "../arguments/nearest-names.js";
import type { CliContext } from "../context.js";
import type { Candidate } from "../devices/candidate.js";
import { UsageError } from "../usage-error.js";
import { readConfig } from "./config-file.js";
import type { Profile } from "./profile.js";

/** Every saved device. Throws {@link UsageError} where there is none. */
export async function allProfiles(flags: CommonFlags, context: CliContext): Promise<readonly Candidate[]> {
  const { profiles } = await readConfig(context);
  if (profiles.length > 0) return profiles.map((profile) => candidateOf(profile, flags, context));
  throw new UsageError('No device is saved. "goe devices add NAME --host HOST" saves one.');
}

/** The saved device of this name. Throws {@link UsageError} where there is none. */
export async function oneProfile(name: string, flags: CommonFlags, context: CliContext): Promise<Candidate> {
  const { profiles } = await readConfig(context);
  return candidateOf(findProfile(name, profiles), flags, context);
}

/** The profile of this name. Throws {@link UsageError} where there is none. */
export function findProfile(name: string, profiles: readonly Profile[]): Profile {
  const profile = profiles.find((one) => one.name === name);
  if (profile !== undefined) return profile;
  const names = profiles.map((one) => one.name);
  const near = nearestNames(name, names);
  throw new UsageError(`No device is saved as "${name}". ${advice(near, names)}`);
}

function advice(near: readonly string[], names: readonly string[]): string {
  if (near.length > 0) return `Did you mean ${near.join(" or ")}?`;
  if (names.length > 0) return `Saved are ${names.join(", ")}.`;
  return '"goe devices add NAME --host HOST" saves one.';
}

/** A saved device as one that may be asked. */
export function candidateOf(
  { name, kind, address }: Profile,
  flags: CommonFlags,
  context: CliContext,
): Candidate {
  const base = { name, kind: flags.kind ?? kind };
  if ("host" in address) return { ...base, address: { way: "local", host: address.host } };
  const token = async (): Promise<string> => {
    const { profileToken } = await import("./profile-token.js");
    return profileToken(name, address.token, context);
  };
  return { ...base, address: { way: "cloud", serial: address.cloud, domain: address.cloudDomain, token } };
}
