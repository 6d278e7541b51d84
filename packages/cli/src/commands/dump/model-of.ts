import { type DeviceKind, GoeCharger, GoeController, type RawStatus } from "@goe/core";
import { statusTransport } from "../../devices/status-transport.js";

/** The model that a status is of; `null` where it does not say, or is one that the spec does not know. */
export async function modelOf(device: DeviceKind, status: RawStatus): Promise<string | null> {
  if (typeof status["typ"] !== "string" || typeof status["fwv"] !== "string") return null;
  const options = { transport: statusTransport(status) };
  const saved =
    device === "charger" ? GoeCharger.local("localhost", options) : GoeController.local("localhost", options);
  const { model } = await saved.identify();
  return model ?? null;
}
