import type { ResolvedSpec } from "../resolve/resolved-spec.js";
import { type Emitted, printModule } from "./printing/source-module.js";

/** What each pretended device starts from: its keys in firmware order with the examples of the spec. */
export function emitProfiles(spec: ResolvedSpec): Emitted {
  const profiles = spec.devices.flatMap((device) =>
    device.profiles.map((profile) => ({
      name: profile.name,
      device: device.kind,
      model: profile.model,
      firmware: profile.firmware,
      platform: profile.platform,
      status: profile.status,
    })),
  );
  return printModule("packages/mock-device/src/generated/profiles.ts", "spec/", [
    'import type { DeviceProfile } from "../device-profile.js";',
    `/** The devices that can be pretended. */
export const profiles: readonly DeviceProfile[] = ${JSON.stringify(profiles)};`,
  ]);
}
