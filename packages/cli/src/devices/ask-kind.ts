import type { DeviceKind, JsonReader } from "@goe/core";
import { UsageError } from "../usage-error.js";

/** Asks a device what it is: controllers say `controller`, chargers `go-eCharger` and what model. */
export async function askKind(name: string, reader: JsonReader<object>): Promise<DeviceKind> {
  const { typ } = await reader.query(["typ"]);
  if (typeof typ === "string") return /controller/i.test(typ) ? "controller" : "charger";
  throw new UsageError(
    `${name} does not say whether it is a charger or a controller. Add --kind charger or --kind controller.`,
  );
}
