import { posix, win32 } from "node:path";
import { CloudJsonReader, LocalJsonReader } from "@goe/core";
import { optionName } from "../../arguments/options.js";
import type { CliContext } from "../../context.js";
import { asUsage } from "../../devices/as-usage.js";
import { requireToken } from "../../devices/cloud-token.js";
import { onCandidates } from "../../devices/with-device.js";
import { ExitCode } from "../../exit-code.js";
import { print } from "../../output/print.js";
import { readConfig } from "../../profiles/config-file.js";
import type { Profile, TokenSource } from "../../profiles/profile.js";
import { candidateOf } from "../../profiles/profile-candidates.js";
import { addProfile } from "../../profiles/save-config.js";
import { askHidden } from "../../prompts/ask.js";
import { explainError } from "../../report-error.js";
import { UsageError } from "../../usage-error.js";
import type { CommandCall } from "../command.js";
import type { DevicesFlags } from "./flags.js";
import { oneName } from "./one-name.js";

type Call = CommandCall<DevicesFlags>;

/** Saves a device. It need not answer; where it does and `--kind` is missing, its kind is saved too. */
export async function addDevice(call: Call, names: readonly string[]): Promise<ExitCode> {
  const { context } = call;
  const name = oneName("add", names);
  checkFlags(call.flags);
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(name)) {
    throw new UsageError(`"${name}" cannot be a name. Use letters, digits, hyphens, underscores and points.`);
  }
  const config = await readConfig(context);
  if (config.profiles.some((profile) => profile.name === name)) {
    throw new UsageError(`A device is saved as "${name}" already. Choose another name, or remove it first.`);
  }
  const profile: Profile = { name, kind: call.flags.kind, address: await addressOf(call) };
  const { kind, problem } = await tryDevice(profile, call);
  await addProfile(config, { ...profile, kind }, context);
  await print(call, { saved: name, kind: kind ?? null }, () => {
    const what = kind === undefined ? "" : `, a ${kind}`;
    return `Saved ${name}${what}.\n`;
  });
  if (problem !== undefined)
    await context.stderr.write(`goe: It could not be asked what it is. ${problem}\n`);
  return ExitCode.ok;
}

function checkFlags(flags: Call["flags"]): void {
  const way = "Give exactly one of --host HOST and --cloud SERIAL.";
  const stray = (["mock", "device", "all"] as const).find(
    (flag) => flags[flag] !== undefined && flags[flag] !== false,
  );
  if (stray !== undefined) throw new UsageError(`--${stray} cannot be saved. ${way}`);
  if (flags.host === undefined && flags.cloud === undefined)
    throw new UsageError(`No address was given. ${way}`);
  if (flags.host !== undefined && flags.cloud !== undefined) {
    throw new UsageError(`--host and --cloud exclude each other. ${way}`);
  }
  const cloudOnly = (["cloudDomain", "tokenFile", "tokenEnv", "tokenCommand"] as const).filter(
    (flag) => flags[flag] !== undefined,
  );
  const [first] = cloudOnly;
  if (first !== undefined && flags.cloud === undefined) {
    throw new UsageError(`--${optionName(first)} is for the cloud. Leave it out, or use --cloud SERIAL.`);
  }
  const sources = cloudOnly.filter((flag) => flag !== "cloudDomain").map(optionName);
  if (sources.length > 1) {
    throw new UsageError(`--${sources.join(" and --")} exclude each other. Say once where the token is.`);
  }
}

async function addressOf(call: Call): Promise<Profile["address"]> {
  const { host, cloud = "", cloudDomain } = call.flags;
  if (host !== undefined) {
    asUsage(() => new LocalJsonReader(host));
    return { host };
  }
  const domain = cloudDomain === undefined ? {} : { domain: cloudDomain };
  // A wrong serial number is told before anybody types a token.
  asUsage(() => new CloudJsonReader(cloud, "token", domain));
  const token = await tokenSource(call);
  if ("token" in token) asUsage(() => new CloudJsonReader(cloud, token.token, domain));
  return { cloud, cloudDomain, token };
}

async function tokenSource({ context, flags }: Call): Promise<TokenSource> {
  const { tokenEnv, tokenFile, tokenCommand } = flags;
  if (tokenEnv !== undefined) return { tokenEnv };
  if (tokenCommand !== undefined) return { tokenCommand };
  if (tokenFile === undefined) return { token: await typedToken(context) };
  // The next call may be in another folder.
  const { resolve } = context.platform === "win32" ? win32 : posix;
  return { tokenFile: resolve(context.workingFolder(), tokenFile) };
}

async function typedToken(context: CliContext): Promise<string> {
  const text = context.stdin.isTerminal
    ? await askHidden(context, "Cloud token from the go-e app (not shown):")
    : await everything(context.stdin.read());
  return requireToken(
    (text ?? "").trim(),
    "No token was given. Type it, pipe it into this command, or name its place with --token-file, --token-env or --token-command.",
  );
}

async function everything(pieces: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}

async function tryDevice(
  profile: Profile,
  call: Call,
): Promise<{ readonly kind: Profile["kind"]; readonly problem?: string }> {
  const candidate = candidateOf(profile, call.flags, call.context);
  const [result] = await onCandidates([candidate], call, async ({ kind }) => kind);
  if (result === undefined) throw new Error("No result and no error");
  return result.ok
    ? { kind: result.value }
    : { kind: profile.kind, problem: explainError(result.error).text };
}
