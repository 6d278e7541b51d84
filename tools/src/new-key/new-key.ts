import type { Access, Category, DeviceKind, SpecAvailability, SpecKeyType } from "../spec-model.js";

/** Devices that a new key is for. */
export type NewKeyDevice = DeviceKind | "both";

/** All that is said of a key that is added. */
export interface NewKey {
  readonly key: string;
  readonly device: NewKeyDevice;
  /** Name of the component that shows it. */
  readonly component: string;
  readonly access: Access;
  readonly category: Category;
  readonly type: SpecKeyType;
  readonly nullable: boolean;
  readonly unit?: string;
  /** Left out while nobody knows what it is. */
  readonly description?: { readonly name: string; readonly summary: string };
  readonly example?: unknown;
  readonly availability?: readonly SpecAvailability[];
  readonly secret: boolean;
  readonly notes: readonly string[];
  /** Ids of those who say so. */
  readonly listed: readonly string[];
  /** The one among them that the spec does not have yet. */
  readonly newSource?: NewSource;
}

export interface NewSource {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly url?: string;
}
