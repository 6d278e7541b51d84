import type { ResolvedSpec } from "../resolve/resolved-spec.js";
import { ImportList } from "./printing/import-list.js";
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
  const imports = new ImportList();
  imports.type("../device-profile.js", "DeviceProfile");
  return printModule(
    "packages/mock-device/src/generated/profiles.ts",
    "spec/",
    [
      `/** The devices that can be pretended. */
export const profiles: readonly DeviceProfile[] = ${JSON.stringify(profiles)};`,
    ],
    imports,
  );
}
