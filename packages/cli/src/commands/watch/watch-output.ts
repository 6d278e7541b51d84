import type { DeviceKind } from "@goe/core";
import type { WatchEvent } from "./watch-event.js";

/** Shows what is watched. */
export interface WatchOutput {
  /** Makes room for a device; events go to the function that it returns. */
  readonly open: (name: string, kind: DeviceKind) => (event: WatchEvent) => Promise<void>;
  /** Resolves when all is shown. Rejects with what kept it from being written. */
  readonly end: () => Promise<void>;
}
