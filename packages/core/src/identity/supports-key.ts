import type { JsonReader } from "../client/json-client.js";
import type { QueryOptions } from "../client/query-options.js";
import type { ComponentDefinition } from "../component.js";
import { isRecord } from "../decode.js";
import { chargerSettings } from "../generated/charger/charger-settings.js";
import { controllerSettings } from "../generated/controller/controller-settings.js";
import { modelFacts } from "../generated/models.js";
import { coversFirmware, isAvailable } from "../keys/availability.js";
import type { DeviceKind } from "../keys/key-info.js";
import type { SettingCodec } from "../settable.js";
import type { Learned } from "./learn-identity.js";

/** What is looked at: a device and its components. */
export interface Examined<D extends DeviceKind> {
  readonly kind: D;
  readonly client: JsonReader<object>;
  readonly supportedComponents: readonly string[];
  readonly component: (name: string) => Promise<ComponentDefinition<unknown, D>>;
}

/** Whether a device has a key: by the spec where that knows, else by asking for the key. */
export async function supportsKey<D extends DeviceKind>(
  device: Examined<D>,
  { identity, lacking }: Learned<D>,
  keyOrField: string,
  options: QueryOptions,
): Promise<boolean> {
  const { kind, client } = device;
  const { model, firmwareVersion, knownFirmware } = identity;
  const components = await Promise.all(device.supportedComponents.map((name) => device.component(name)));
  const settings: Readonly<Record<string, SettingCodec>> =
    kind === "charger" ? chargerSettings : controllerSettings;
  const readable = components.flatMap(({ keys }) => keys);
  const settable = Object.values(settings).map(({ key }) => key);
  const isKey = readable.includes(keyOrField) || settable.includes(keyOrField);
  const key = isKey ? keyOrField : fieldKey(kind, keyOrField, settings, components);
  if (key === true) return true;
  if (knownFirmware && key !== undefined) return !lacking.has(key);
  if (key !== undefined && !readable.includes(key)) {
    // Nothing is read of a key that is only written, so only the spec can tell.
    const [, availability = [{}]] =
      modelFacts[kind].partial.find(([names]) => names.split(" ").includes(key)) ?? [];
    return model === undefined
      ? availability.some((interval) => coversFirmware(interval, firmwareVersion))
      : isAvailable(availability, model, firmwareVersion);
  }
  const asked = key ?? keyOrField;
  return Object.hasOwn(await client.query([asked], options), asked);
}

/** The key of a field; `true` for a field that every device of this kind has, `undefined` for one that none has. */
function fieldKey<D extends DeviceKind>(
  device: D,
  field: string,
  settings: Readonly<Record<string, SettingCodec>>,
  components: readonly ComponentDefinition<unknown, D>[],
): string | true | undefined {
  if (Object.hasOwn(settings, field)) return settings[field]?.key;
  for (const { keys, decode } of components) {
    // A component shows an optional field when its key is there, and a required one always; with every key skipped
    // nothing fails.
    const skipped = new Set(keys);
    const shows = (sent: readonly string[]): boolean => {
      const value = decode({ device, status: Object.fromEntries(sent.map((key) => [key, 0])), skipped });
      return isRecord(value) && Object.hasOwn(value, field);
    };
    if (shows([])) return true;
    const key = keys.find((each) => shows([each]));
    if (key !== undefined) return key;
  }
  return undefined;
}
