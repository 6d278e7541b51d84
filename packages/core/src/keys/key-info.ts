/** Value as JSON carries it. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

/** The two kinds of device that speak this API. */
export type DeviceKind = "charger" | "controller";

/** A number, text or switch. Names are the firmware's, without `_t`. */
export interface ScalarType {
  readonly kind:
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
    | "string";
}

/** Nobody knows the shape yet; the value is passed through. */
export interface UnknownType {
  readonly kind: "unknown";
}

/** An array with elements of one type. */
export interface ArrayType {
  readonly kind: "array";
  readonly items: KeyType;
  /** Elements may be `null`. */
  readonly nullableItems: boolean;
  /** Bounds of each element in wire units, both included. */
  readonly itemRange?: Bounds;
  /** Elements that devices send. */
  readonly length?: number;
  /** Elements that devices accept at most when written. */
  readonly maxLength?: number;
}

/** An object, or an array with a meaning per position. */
export interface StructType {
  readonly kind: "struct";
  readonly name: string;
  readonly layout: "array" | "object";
  /** One entry per position or property of the wire value. */
  readonly places: readonly StructPlace[];
}

/** A position or property inside a struct. */
export interface StructPlace {
  readonly place: number | string;
  /** Name of the decoded field; for values per phase followed by the phase, such as `voltageV.l1`. */
  readonly field: string;
  readonly summary: string;
  readonly type: KeyType;
  readonly nullable: boolean;
  readonly optional: boolean;
  readonly enum?: EnumInfo;
  readonly unit?: string;
  readonly wireUnit?: string;
  readonly format?: KeyInfo["format"];
  readonly timeBase?: KeyInfo["timeBase"];
  readonly counter?: true;
  readonly range?: Bounds;
  readonly usualRange?: Bounds;
  readonly text?: KeyInfo["text"];
  /** Credentials or personal data. */
  readonly secret?: boolean;
}

/** Bounds of a number, both included. */
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
}

/** An object whose property names are not fixed. */
export interface MapType {
  readonly kind: "map";
  readonly items: KeyType;
  /** Values may be `null`. */
  readonly nullableItems: boolean;
}

/** Shape of a key's value on the wire. */
export type KeyType = ScalarType | UnknownType | ArrayType | MapType | StructType;

/** Models and firmware interval that have a key. `until` is the first firmware without it. */
export interface Availability {
  readonly since?: string;
  readonly until?: string;
  /** Absent: every model of the device. */
  readonly models?: readonly string[];
}

/** A named number. */
export interface EnumValueInfo {
  readonly value: number;
  readonly name: string;
  readonly meaning: string;
  /** First firmware with this meaning. */
  readonly since?: string;
  /** First firmware in which the number no longer means this. */
  readonly until?: string;
}

/** Names of the numbers a key takes. */
export interface EnumInfo {
  readonly name: string;
  readonly summary: string;
  readonly values: readonly EnumValueInfo[];
}

/** A form that some firmware sends in place of the key's own. */
export interface OtherForm {
  readonly type: ScalarType["kind"] | "unknown";
  /** Sent value → what it stands for. */
  readonly values?: Readonly<Record<string, JsonValue>>;
  /** The value stands for an object with this property alone. */
  readonly property?: string;
  /** Whatever is sent stands for this. */
  readonly as?: JsonValue;
  readonly since?: string;
  readonly until?: string;
}

/** A fault of firmware that owners reported. */
export interface KnownBug {
  readonly what: string;
  readonly since?: string;
  readonly until?: string;
  readonly models?: readonly string[];
  /** Ids of the threads. */
  readonly source: readonly string[];
}

/** All that the spec says about one API key of one device. */
export interface KeyInfo {
  /** The device's own name, such as `amp`. */
  readonly key: string;
  /** Our field name with its unit suffix, such as `requestedCurrentA`. */
  readonly field: string;
  readonly summary: string;
  readonly access: "read" | "write" | "read-write";
  readonly category: "status" | "config" | "constant";
  readonly type: KeyType;
  /** Shape of the value that is written, where it differs from the one that is read. */
  readonly writeType?: KeyType;
  readonly nullable: boolean;
  /** Whether `null` may be written, where that differs from reading it. */
  readonly writeNullable?: boolean;
  /** What `null` says. */
  readonly nullMeans?: string;
  /**
   * What is at stake when it is written, so that people are asked before: a restart, another firmware, the network that
   * the device is reached in, its cloud or a token, a password, or a way to read and control it.
   */
  readonly critical?: "reboot" | "firmware" | "network" | "cloud" | "password" | "access";
  readonly format?: "utc-time" | "local-time" | "unix-time";
  readonly enum?: EnumInfo;
  /** Unit of the field. */
  readonly unit?: string;
  /** Unit on the wire, where it differs. */
  readonly wireUnit?: string;
  /** What a time counts from: `boot` is the clock of key `rbt`, `boot-future` lies ahead of it. */
  readonly timeBase?: "boot" | "boot-future" | "unix" | "midnight" | "age";
  /** Only grows over the life of the device; glitches, and an owner's reset, apart. */
  readonly counter?: true;
  /** Bounds in wire units. */
  readonly range?: Bounds;
  /** Bounds in wire units that clients offer, where nothing shows that the device refuses others. */
  readonly usualRange?: Bounds;
  /** Bounds of a text. */
  readonly text?: { readonly maxLength?: number; readonly pattern?: string };
  readonly otherForms?: readonly OtherForm[];
  /** Keys whose value bounds this one. */
  readonly limits?: { readonly min?: readonly string[]; readonly max?: readonly string[] };
  /** A value that a device really sent. */
  readonly example?: JsonValue;
  readonly availability: readonly Availability[];
  /** Every model and firmware sends it; its absence is an error. */
  readonly required: boolean;
  /** Credentials or personal data. */
  readonly secret: boolean;
  /** Nobody has said yet what it is: its field has the name of the key until then, and there may be no example. */
  readonly undescribed?: true;
  /** Ways of writing that the device refuses, and the firmware that does. */
  readonly refused?: readonly {
    readonly over: "http" | "mqtt" | "cloud";
    readonly since?: string;
    readonly until?: string;
  }[];
  readonly bugs?: readonly KnownBug[];
  /** How sure the reading is. */
  readonly confidence: "high" | "medium" | "low";
  readonly notes?: readonly string[];
  /** Names of the components that show it. */
  readonly components: readonly string[];
  /** Ids of the documents, captures and threads that the facts come from. */
  readonly sources: readonly string[];
}
