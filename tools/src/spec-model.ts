/** The shape of the YAML files under `spec/`, as `spec/schema/*.schema.json` admits them. No behaviour. */

export type DeviceKind = "charger" | "controller";
/** Folders of the spec: what one device says, or both say alike. */
export type Scope = DeviceKind | "shared";

export const deviceKinds: readonly DeviceKind[] = ["charger", "controller"];
export const scopes: readonly Scope[] = ["shared", "charger", "controller"];

export type ScalarName =
  | "bool"
  | "int8"
  | "uint8"
  | "int16"
  | "uint16"
  | "int32"
  | "uint32"
  | "int64"
  | "uint64"
  | "float"
  | "double"
  | "string"
  | "unknown";

export type SpecType =
  | ScalarName
  | { readonly struct: string }
  | { readonly array: SpecItem; readonly length?: number; readonly maxLength?: number }
  | { readonly map: SpecItem };

export type ValueFormat = "utc-time" | "local-time" | "unix-time";
export type TimeBase = "boot" | "boot-future" | "unix" | "midnight" | "age";

/** Facts of a value wherever it stands: in a key, an element or a field. */
export interface SpecValueFacts {
  readonly nullable?: boolean;
  readonly unit?: string;
  readonly wireUnit?: string;
  readonly enum?: string;
  readonly format?: ValueFormat;
  readonly range?: SpecRange;
  readonly usualRange?: SpecRange;
  readonly text?: SpecText;
  readonly also?: readonly SpecOtherForm[];
}

export interface SpecItemObject extends SpecValueFacts {
  readonly type: SpecType;
}

export type SpecItem = SpecType | SpecItemObject;

export interface SpecRange {
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
}

export interface SpecText {
  readonly maxLength?: number;
  readonly pattern?: string;
}

/** A form that some firmware sends instead, and what it stands for. */
export interface SpecOtherForm {
  readonly type: ScalarName;
  readonly values?: Readonly<Record<string, unknown>>;
  readonly property?: string;
  readonly as?: unknown;
  readonly since?: string;
  readonly until?: string;
}

export interface SpecBug {
  readonly what: string;
  readonly since?: string;
  readonly until?: string;
  readonly models?: readonly string[];
  readonly source: readonly string[];
}

export interface SpecRefusal {
  readonly over: "http" | "mqtt" | "cloud";
  readonly since?: string;
  readonly until?: string;
}

export interface SpecAvailability {
  readonly since?: string;
  readonly until?: string;
  readonly models?: readonly string[];
}

export type FactSources = Readonly<Record<string, readonly string[]>>;
export type Access = "read" | "write" | "read-write";
export type Category = "status" | "config" | "constant";
/** What is at stake when a key is written. */
export type Critical = "reboot" | "firmware" | "network" | "cloud" | "password" | "access";
export type Confidence = "high" | "medium" | "low";
/** One shape for both directions, or two. */
export type SpecKeyType = SpecType | { readonly read: SpecType; readonly write: SpecItem };

/** What may differ per device for a key of `spec/shared`. */
export interface SpecKeyOverride {
  readonly summary?: string;
  readonly access?: Access;
  readonly category?: Category;
  readonly type?: SpecKeyType;
  readonly nullable?: boolean;
  readonly range?: SpecRange;
  readonly usualRange?: SpecRange;
  readonly limits?: { readonly min?: readonly string[]; readonly max?: readonly string[] };
  readonly also?: readonly SpecOtherForm[];
  readonly example?: unknown;
  readonly availability?: readonly SpecAvailability[];
  readonly refused?: readonly SpecRefusal[];
  readonly bugs?: readonly SpecBug[];
  readonly confidence?: Confidence;
  readonly notes?: readonly string[];
  /** Documents that have the key; sources of the facts that `sources` does not name. */
  readonly listed?: readonly string[];
  /** What shows that a device took a write of the key and acted on it. */
  readonly written?: readonly string[];
  readonly sources?: FactSources;
}

/** A key as its file has it: name and summary are left out while nobody knows what it is. */
export interface WrittenKey extends Omit<SpecKey, "name" | "summary" | "described"> {
  readonly name?: string;
  readonly summary?: string;
}

/** A key with a name and a summary, if need be a makeshift of both. */
export interface SpecKey extends SpecKeyOverride, SpecValueFacts {
  readonly name: string;
  readonly summary: string;
  /** Its name and summary stand in its file. */
  readonly described: boolean;
  readonly access: Access;
  readonly category: Category;
  readonly type: SpecKeyType;
  readonly nullable: boolean;
  readonly nullMeans?: string;
  readonly critical?: Critical;
  readonly timeBase?: TimeBase;
  /** Only grows over the life of the device. */
  readonly counter?: boolean;
  readonly secret?: boolean;
  readonly numbered?: { readonly from: number; readonly to: number };
  readonly devices?: { readonly [device in DeviceKind]?: SpecKeyOverride };
}

export interface SpecEnumValue {
  readonly value: number;
  readonly name: string;
  readonly vendor?: string;
  readonly meaning: string;
  readonly since?: string;
  readonly until?: string;
  readonly sources?: readonly string[];
}

export interface SpecEnum {
  readonly summary: string;
  readonly values: readonly SpecEnumValue[];
  readonly sources: FactSources;
}

export type Place = number | string;
export type PhasePlaces = { readonly l1: Place; readonly l2: Place; readonly l3: Place; readonly n?: Place };

export interface SpecStructField extends SpecItemObject {
  readonly from: Place | PhasePlaces;
  readonly summary: string;
  readonly optional?: boolean;
  readonly timeBase?: TimeBase;
  readonly counter?: boolean;
  readonly secret?: boolean;
}

export interface SpecStruct {
  readonly summary: string;
  readonly layout: "array" | "object";
  readonly fields: Readonly<Record<string, SpecStructField>>;
  readonly sources: FactSources;
}

export interface SpecPart {
  readonly key: string;
  readonly as?: string;
  readonly summary?: string;
}

export interface SpecGather {
  readonly from: number;
  readonly to: number;
  readonly parts: readonly SpecPart[];
  readonly or?: string;
}

export interface SpecComponent {
  readonly name: string;
  readonly summary: string;
  readonly getter?: string;
  readonly metrics?: true;
  readonly include?: readonly string[];
  readonly spread?: readonly string[];
  readonly nested?: Readonly<Record<string, string>>;
  readonly item?: { readonly name: string; readonly summary: string };
  readonly zip?: readonly SpecPart[];
  readonly gather?: SpecGather;
}

export interface SpecModel {
  readonly title: string;
  readonly platform: "esp32" | "phoenix";
  readonly typ: string;
  /** How its subtype begins, where models share a type. */
  readonly styp?: string;
  /** Another type that stands for this model alone. */
  readonly alsoTyp?: string;
  /** Oldest firmware that it was seen with. */
  readonly since?: string;
}

export interface SpecProfile {
  readonly model: string;
  readonly firmware: string;
  readonly source: string;
  readonly like?: string;
  readonly order?: readonly string[];
  readonly values?: Readonly<Record<string, unknown>>;
}

export interface SpecDevice {
  readonly title: string;
  readonly firmwareKey: string;
  readonly oldestFirmware: string;
  readonly models: Readonly<Record<string, SpecModel>>;
  readonly evidence: readonly string[];
  readonly profiles: Readonly<Record<string, SpecProfile>>;
}

export interface SpecSource {
  readonly title: string;
  readonly kind: string;
  /** The one device it speaks of. */
  readonly device?: DeviceKind;
  /** Facts that it states of the keys it lists, where that is not what its kind states. */
  readonly states?: readonly string[];
  readonly repository?: string;
  readonly file?: string;
  readonly commit?: string;
  readonly firmware?: string;
  /** Models that a list was exported for; all of the device where it names none. */
  readonly models?: readonly string[];
  readonly date?: string;
  readonly url?: string;
}

export interface SpecUnit {
  readonly symbol: string;
  readonly title: string;
  readonly of?: string;
  readonly factor?: number;
  readonly metric: SpecUnitMetric;
}

/** How metrics tell values in a unit. */
export interface SpecUnitMetric {
  /** What it measures, as a title. */
  readonly quantity: string;
  readonly name: string;
  /** How many of it one of the unit is. */
  readonly factor?: number;
  readonly grafana: string;
}

export interface SpecCorrection {
  readonly key: string;
  readonly fact: string;
  readonly chosen: unknown;
  readonly instead?: readonly { readonly reading: unknown; readonly sources: readonly string[] }[];
  readonly because: string;
  readonly source: readonly string[];
}

/** Keys of one origin that are known by name only. */
export interface SpecOtherNames {
  readonly summary: string;
  readonly keys: readonly string[];
  readonly secret?: readonly string[];
  readonly sources: readonly string[];
}

/** What may be owed per device. */
export type SpecRatchet = Readonly<
  Partial<
    Record<
      DeviceKind,
      {
        readonly unknownTypes: number;
        readonly undescribed: number;
        readonly factsWithoutSource: number;
        readonly keysOutsideComponents: number;
      }
    >
  >
>;

/** Kind of a spec file: which schema it obeys. */
export type SpecFileKind =
  | "units"
  | "modbus"
  | "ratchet"
  | "sources"
  | "device"
  | "keys"
  | "enums"
  | "structs"
  | "components"
  | "corrections"
  | "other-names";
