import type { ResolvedSpec } from "../resolve/resolved-spec.js";
import { ImportList } from "./printing/import-list.js";
import { type Emitted, printModule } from "./printing/source-module.js";

/** What each pretended device sends, in firmware order; values start from the examples in the key registry. */
export function emitProfiles(spec: ResolvedSpec): Emitted {
  const profiles = spec.devices.flatMap((device) =>
    device.profiles.map((profile) => ({
      name: profile.name,
      device: device.kind,
      model: profile.model,
      firmware: profile.firmware,
      platform: profile.platform,
      keys: profile.keys.join(" "),
      values: profile.values,
    })),
  );
  const imports = new ImportList();
  imports.type("../profiles/device-profile.js", "ProfileFacts");
  return printModule(
    "packages/mock-device/src/generated/profiles.ts",
    "spec/",
    [
      `/** The devices that can be pretended. */
export const profiles: readonly ProfileFacts[] = ${JSON.stringify(profiles)};`,
    ],
    imports,
  );
}
