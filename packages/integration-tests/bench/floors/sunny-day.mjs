// A day of sun in simulated time, as fast as possible.
import { House, MockDevice } from "@goe/mock-device";

const house = new House();
const device = await MockDevice.start({ device: "charger", house, now: () => 0 });
for (const [key, value] of Object.entries({ lmo: 4, fup: true })) device.state.set(key, value);
device.charger.plug("3-phase-16A", { stateOfCharge: 0.1 });
house.feedsChargers = true;
house.loadW = 500;
for (let hour = 0; hour < 24; hour++) {
  house.pvW = Math.max(0, 9000 * Math.sin(((hour - 6) / 12) * Math.PI));
  device.advance(3_600_000);
}
if (device.state.get("wh") === 0) throw new Error("the car has not charged");
await device.close();
