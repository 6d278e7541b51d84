/** What one poll of a device brought, over all that is watched. */
export type WatchEvent = OnlineEvent | OfflineEvent;

/** The device answered. */
export interface OnlineEvent {
  readonly online: true;
  readonly at: Date;
  /** Decoded values by field name. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Fields whose values differ from those of the answer before; all of them at first. */
  readonly changed: readonly string[];
}

/** The device stopped to answer. */
export interface OfflineEvent {
  readonly online: false;
  readonly at: Date;
  /** When it last answered; when watching began if it never did. */
  readonly since: Date;
  readonly error: { readonly code: string; readonly message: string };
}
