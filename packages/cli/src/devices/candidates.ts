import type { CommonFlags } from "../arguments/common-options.js";
import { optionName } from "../arguments/options.js";
import type { CliContext } from "../context.js";
import { UsageError } from "../usage-error.js";
import type { Address, Candidate } from "./candidate.js";

const ways = "Give exactly one of --host HOST, --cloud SERIAL, --device NAME, --all and --mock.";

/**
 * The devices that the options, or else `GOE_DEVICE`, name: one, or with `--all` every profile.
 *
 * Throws {@link UsageError} if they name none, contradict each other, or name a profile that there is not.
 */
export async function candidates(flags: CommonFlags, context: CliContext): Promise<readonly Candidate[]> {
  const named = (["host", "cloud", "device", "all", "mock"] as const).filter(
    (flag) => flags[flag] !== undefined && flags[flag] !== false,
  );
  const [way] = named;
  if (named.length > 1) throw new UsageError(`--${named.join(" and --")} exclude each other. ${ways}`);
  checkCloudFlags(flags, way);
  const { kind } = flags;
  switch (way) {
    case "host":
      return [{ name: flags.host ?? "", kind, address: { way: "local", host: flags.host ?? "" } }];
    case "cloud":
      return [{ name: "cloud", kind, address: cloudAddress(flags.cloud ?? "", flags, context) }];
    case "mock":
      return [{ name: `simulated ${kind ?? "charger"}`, kind, address: { way: "mock" } }];
    case "all":
      return (await import("../profiles/profile-candidates.js")).allProfiles(flags, context);
    default: {
      const profile = flags.device ?? context.env["GOE_DEVICE"] ?? "";
      if (way === undefined && profile === "") throw new UsageError(`No device was named. ${ways}`);
      return [await (await import("../profiles/profile-candidates.js")).oneProfile(profile, flags, context)];
    }
  }
}

function cloudAddress(serial: string, flags: CommonFlags, context: CliContext): Address {
  const token = async (): Promise<string> => {
    const { readCloudToken } = await import("./cloud-token.js");
    return readCloudToken(flags.tokenFile, context);
  };
  return { way: "cloud", serial, domain: flags.cloudDomain, token };
}

function checkCloudFlags(flags: CommonFlags, way: string | undefined): void {
  if (way === "cloud") return;
  // A saved device may be in the cloud, where its profile says; only how old data may be is asked each time.
  const perDevice = way === "device" || way === "all" || way === undefined;
  const cloudOnly = perDevice
    ? (["cloudDomain", "tokenFile"] as const)
    : (["cloudDomain", "tokenFile", "age"] as const);
  const stray = cloudOnly.find((flag) => flags[flag] !== undefined);
  if (stray === undefined) return;
  throw new UsageError(`--${optionName(stray)} is for the cloud. Leave it out, or use --cloud SERIAL.`);
}
