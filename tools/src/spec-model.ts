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
  | { readonly array: SpecItem; readonly length?: number; readonly maxLength?: number };

export interface SpecItemObject {
  readonly type: SpecType;
  readonly nullable?: boolean;
  readonly unit?: string;
  readonly wireUnit?: string;
  readonly enum?: string;
  readonly range?: SpecRange;
}

export type SpecItem = SpecType | SpecItemObject;

export interface SpecRange {
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
}

export interface SpecAvailability {
  readonly since?: string;
  readonly until?: string;
  readonly models?: readonly string[];
}

export type FactSources = Readonly<Record<string, readonly string[]>>;
export type Access = "read" | "write" | "read-write";
export type Category = "status" | "config" | "constant";

/** What may differ per device for a key of `spec/shared`. */
export interface SpecKeyOverride {
  readonly summary?: string;
  readonly access?: Access;
  readonly category?: Category;
  readonly type?: SpecType | { readonly read: SpecType; readonly write: SpecType };
  readonly nullable?: boolean;
  readonly range?: SpecRange;
  readonly limits?: { readonly min?: readonly string[]; readonly max?: readonly string[] };
  readonly example?: unknown;
  readonly availability?: readonly SpecAvailability[];
  readonly notes?: readonly string[];
  readonly sources?: FactSources;
}

export interface SpecKey extends SpecKeyOverride {
  readonly name: string;
  readonly summary: string;
  readonly access: Access;
  readonly category: Category;
  readonly type: SpecType | { readonly read: SpecType; readonly write: SpecType };
  readonly nullable: boolean;
  readonly nullMeans?: string;
  readonly format?: "utc-time" | "local-time";
  readonly enum?: string;
  readonly unit?: string;
  readonly wireUnit?: string;
  readonly secret?: boolean;
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
}

export interface SpecProfile {
  readonly model: string;
  readonly firmware: string;
  readonly source: string;
  readonly order: readonly string[];
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
}

export interface SpecUnit {
  readonly symbol: string;
  readonly title: string;
  readonly of?: string;
  readonly factor?: number;
}

export interface SpecCorrection {
  readonly key: string;
  readonly fact: string;
  readonly chosen: unknown;
  readonly instead?: readonly { readonly reading: unknown; readonly sources: readonly string[] }[];
  readonly because: string;
  readonly source: readonly string[];
}

export interface SpecListed {
  readonly keys: readonly string[];
  readonly secret?: readonly string[];
}

/** Kind of a spec file: which schema it obeys. */
export type SpecFileKind =
  | "units"
  | "sources"
  | "device"
  | "keys"
  | "enums"
  | "structs"
  | "components"
  | "corrections"
  | "listed";
