import { UsageError } from "../usage-error.js";

/** Builds something of the library, which answers arguments that cannot be right with these two errors. */
export function asUsage<T>(build: () => T): T {
  try {
    return build();
  } catch (cause) {
    if (cause instanceof TypeError || cause instanceof RangeError)
      throw new UsageError(cause.message, { cause });
    throw cause;
  }
}
