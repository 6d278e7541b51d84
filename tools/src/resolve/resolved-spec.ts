import type { SpecModbus, SpecRegister } from "../modbus-model.js";
import type {
  Access,
  Category,
  Confidence,
  Critical,
  DeviceKind,
  PhasePlaces,
  Place,
  ScalarName,
  Scope,
  SpecAvailability,
  SpecBug,
  SpecCorrection,
  SpecEnumValue,
  SpecModel,
  SpecOtherForm,
  SpecOtherNames,
  SpecRange,
  SpecRefusal,
  SpecSource,
  SpecText,
  SpecUnit,
  TimeBase,
  ValueFormat,
} from "../spec-model.js";

/** The spec with every name followed to what it names. What the emitters read. */
export interface ResolvedSpec {
  readonly units: ReadonlyMap<string, SpecUnit>;
  readonly sources: ReadonlyMap<string, SpecSource>;
  readonly enums: readonly ResolvedEnum[];
  readonly structs: readonly ResolvedStruct[];
  readonly components: readonly ResolvedComponent[];
  readonly devices: readonly ResolvedDevice[];
}

/** Where a declaration comes from, for banners and doc comments. */
export interface Origin {
  readonly scope: Scope;
  /** Path from the repository's root. */
  readonly file: string;
}

export interface ResolvedEnum extends Origin {
  readonly name: string;
  readonly summary: string;
  readonly values: readonly SpecEnumValue[];
  /** Firmware from which on a number no longer means what it did, oldest first; empty for almost all enums. */
  readonly turningPoints: readonly string[];
}

export type ResolvedType =
  | { readonly kind: "scalar"; readonly name: ScalarName }
  | {
      readonly kind: "array";
      readonly items: ResolvedValue;
      readonly length: number | undefined;
      readonly maxLength: number | undefined;
    }
  | { readonly kind: "map"; readonly items: ResolvedValue }
  | { readonly kind: "struct"; readonly struct: ResolvedStruct };

/** A value on the wire and what becomes of it. */
export interface ResolvedValue {
  readonly type: ResolvedType;
  readonly nullable: boolean;
  readonly enum: ResolvedEnum | undefined;
  readonly format: ValueFormat | undefined;
  readonly unit: string | undefined;
  readonly wireUnit: string | undefined;
  /** Wire value times this is the value in `unit`; 1 when they are the same. */
  readonly factor: number;
  readonly range: SpecRange | undefined;
  /** Bounds that clients offer; devices may take and send others. */
  readonly usualRange: SpecRange | undefined;
  readonly text: SpecText | undefined;
  /** Other forms that some firmware sends. */
  readonly also: readonly SpecOtherForm[];
}

export interface ResolvedStructField {
  /** With unit suffix. */
  readonly field: string;
  readonly from: Place | PhasePlaces;
  readonly summary: string;
  readonly value: ResolvedValue;
  readonly optional: boolean;
  readonly timeBase: TimeBase | undefined;
  /** Only grows over the life of the device. */
  readonly counter: boolean;
  /** Credentials or personal data. */
  readonly secret: boolean;
}

export interface ResolvedStruct extends Origin {
  readonly name: string;
  readonly summary: string;
  readonly layout: "array" | "object";
  /** Filled once all structs exist, since structs name each other. */
  readonly fields: readonly ResolvedStructField[];
}

export interface ResolvedKey extends Origin {
  readonly key: string;
  /** Without unit suffix. */
  readonly name: string;
  readonly field: string;
  readonly summary: string;
  /** Somebody has said what it is; otherwise name and summary are makeshift, and the name may change. */
  readonly described: boolean;
  readonly access: Access;
  readonly category: Category;
  readonly value: ResolvedValue;
  /** Where the written value differs from the one that is read. */
  readonly writeValue: ResolvedValue | undefined;
  readonly nullMeans: string | undefined;
  readonly critical: Critical | undefined;
  readonly limits: { readonly min?: readonly string[]; readonly max?: readonly string[] } | undefined;
  readonly example: unknown;
  readonly availability: readonly SpecAvailability[];
  /** Available on every model and firmware, and in all of the device's evidence. */
  readonly required: boolean;
  readonly timeBase: TimeBase | undefined;
  /** Only grows over the life of the device. */
  readonly counter: boolean;
  readonly secret: boolean;
  readonly refused: readonly SpecRefusal[];
  readonly bugs: readonly SpecBug[];
  readonly confidence: Confidence;
  readonly notes: readonly string[];
  /** Ids of all sources, each once. */
  readonly sources: readonly string[];
  /** Listed by a document of the vendor, and not only by captures and clients. */
  readonly documented: boolean;
  /** A document of the vendor, a capture or a measurement states its type, and not only clients and threads. */
  readonly typeStated: boolean;
  /** A capture of a real device has it. */
  readonly captured: boolean;
  /** Ids of the sources that show that a device took a write of it and acted on it. */
  readonly written: readonly string[];
  /** Facts without a source; the check lets none pass. */
  readonly unsourced: readonly string[];
  /** Names of the components that show it. */
  readonly components: readonly string[];
}

/** A key as a component reads it: for a shared component, what holds on all its devices. */
export interface KeyUse {
  readonly key: ResolvedKey;
  readonly value: ResolvedValue;
  readonly optional: boolean;
}

export type ComponentField =
  | { readonly kind: "key"; readonly use: KeyUse }
  | { readonly kind: "spread"; readonly use: KeyUse; readonly struct: ResolvedStruct }
  | { readonly kind: "nested"; readonly field: string; readonly component: ResolvedComponent };

/** A member of a list's record: an element under a name, or an element whose fields are spread. */
export type ListPart =
  | {
      readonly kind: "field";
      readonly field: string;
      readonly summary: string;
      readonly use: KeyUse;
      readonly value: ResolvedValue;
    }
  | { readonly kind: "spread"; readonly use: KeyUse; readonly struct: ResolvedStruct };

export interface ListItem {
  readonly name: string;
  readonly summary: string;
}

export type ComponentShape =
  | { readonly kind: "record"; readonly fields: readonly ComponentField[] }
  | { readonly kind: "zip"; readonly item: ListItem; readonly parts: readonly ListPart[] }
  | {
      readonly kind: "gather";
      readonly item: ListItem;
      /** One entry per number, with that number's keys. */
      readonly records: readonly (readonly ListPart[])[];
      readonly alternative: { readonly use: KeyUse; readonly struct: ResolvedStruct } | undefined;
    };

export interface ResolvedComponent extends Origin {
  readonly typeName: string;
  /** On the command line. */
  readonly name: string;
  readonly summary: string;
  readonly getter: string | undefined;
  /** `goe metrics` serves it unless told otherwise. */
  readonly metrics: boolean;
  readonly devices: readonly DeviceKind[];
  readonly shape: ComponentShape;
  /** Keys it reads, the firmware key included where an enum depends on it. */
  readonly keys: readonly string[];
}

export interface ResolvedModel extends SpecModel {
  /** Oldest firmware of which a list or capture shows the model's keys; `undefined` when there is none. */
  readonly listedSince: string | undefined;
}

export interface ResolvedProfile {
  readonly name: string;
  readonly model: string;
  readonly firmware: string;
  readonly platform: SpecModel["platform"];
  /** What it sends, in the order of the firmware. */
  readonly keys: readonly string[];
  /** Values that differ from the keys' examples. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** A register by its own address; rows and blocks are written out. */
export type ResolvedRegister = Omit<SpecRegister, "repeat">;

export interface ResolvedModbus extends Omit<SpecModbus, "registers"> {
  readonly file: string;
  readonly registers: readonly ResolvedRegister[];
}

export interface ResolvedOtherNames extends SpecOtherNames {
  /** `historic`, or the project that has them. */
  readonly origin: string;
}

export interface ResolvedDevice {
  readonly kind: DeviceKind;
  readonly title: string;
  /** The key that tells the firmware. */
  readonly firmwareKey: string;
  readonly models: Readonly<Record<string, ResolvedModel>>;
  readonly oldestFirmware: string;
  /** Newest firmware that a source or a profile speaks of. */
  readonly newestFirmware: string;
  readonly keys: readonly ResolvedKey[];
  readonly components: readonly ResolvedComponent[];
  readonly profiles: readonly ResolvedProfile[];
  readonly corrections: readonly SpecCorrection[];
  readonly modbus: ResolvedModbus | undefined;
  /** Keys that are known by name only. */
  readonly otherNames: readonly ResolvedOtherNames[];
}
