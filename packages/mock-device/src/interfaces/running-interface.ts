/** An interface of a device that runs. */
export interface RunningInterface {
  /** Resolves when its ports are free and its connections are gone. May be called twice. */
  close(): Promise<void>;
}
