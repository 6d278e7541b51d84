import { MockDevice } from "@goe/mock-device";

const device = await MockDevice.start({ device: "charger" });
process.stdout.write(`${device.url}\n`);
