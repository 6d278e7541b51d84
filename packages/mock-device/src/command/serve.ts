import type { DeviceKind } from "@goe/core/keys";
import { type CommandProcess, exitCodes } from "./command-process.js";
import type { OptionValues } from "./options.js";
import { readyJson, readyText } from "./ready-text.js";
import { withDevice } from "./with-device.js";

/** `goe-mock [charger|controller]`: simulates one device until it is to stop. */
export function serve(
  process: CommandProcess,
  kind: DeviceKind | undefined,
  values: OptionValues,
): Promise<number> {
  return withDevice(process, kind, values, async (device) => {
    process.stdout.write(values["json"] === true ? readyJson(device) : readyText(device));
    await process.stopRequested;
    return exitCodes.ok;
  });
}
