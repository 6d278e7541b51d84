import type { JsonReader } from "../client/json-client.js";
import type { QueryOptions } from "../client/query-options.js";
import { asNumber, asString, type RawStatus } from "../decode.js";
import { compareFirmware } from "../firmware.js";
import { modelFacts } from "../generated/models.js";
import { isAvailable } from "../keys/availability.js";
import type { DeviceKind } from "../keys/key-info.js";
import type { Identity } from "./identity.js";
import type { ModelFacts } from "./model-facts.js";

/** A device's identity, and what follows from it. */
export interface Learned<D extends DeviceKind> {
  readonly identity: Identity<D>;
  /** Keys that the spec has and this device does not. Empty while nobody knows which those are. */
  readonly lacking: ReadonlySet<string>;
}

/** Asks a device who it is. */
export async function learnIdentity<D extends DeviceKind>(
  { kind: device, client }: { readonly kind: D; readonly client: JsonReader<object> },
  options: QueryOptions,
): Promise<Learned<D>> {
  const keys = device === "charger" ? ["typ", "styp", "fwv", "var"] : ["typ", "fwv"];
  const status: RawStatus = await client.query(keys, options);
  const context = { device, status };
  const { typ, styp, fwv, var: variant } = status;
  const deviceType = asString(typ, "typ", context);
  // Devices without a subtype leave the key out or send null (marq24/ha-goecharger-api2#160).
  const deviceSubtype = styp == null ? undefined : asString(styp, "styp", context);
  const firmwareVersion = asString(fwv, "fwv", context);
  const { models, newestFirmware, partial }: ModelFacts<Identity<D>["model"] & string> = modelFacts[device];
  const [model, , , since] =
    models.find(([, type, subtype]) => type === deviceType && (deviceSubtype ?? "").startsWith(subtype)) ??
    [];
  const knownFirmware =
    since !== undefined &&
    /^\d+(\.\d+)*$/.test(firmwareVersion) &&
    compareFirmware(firmwareVersion, since) >= 0 &&
    compareFirmware(firmwareVersion, newestFirmware) <= 0;
  const lacking = partial.filter(
    ([, availability]) =>
      model !== undefined && knownFirmware && !isAvailable(availability, model, firmwareVersion),
  );
  return {
    identity: {
      deviceType,
      ...(deviceSubtype !== undefined && { deviceSubtype }),
      firmwareVersion,
      ...(variant != null && { variantKW: asNumber(variant, "var", context) }),
      model,
      knownFirmware,
    },
    lacking: new Set(lacking.flatMap(([names]) => names.split(" "))),
  };
}
