// A fleet that ticks each second in real time, with MQTT where it is asked for. Prints what it costs as JSON.
import { MockFleet } from "@goe/mock-device";

const [count, seconds, mqtt] = process.argv.slice(2);

const fleet = await MockFleet.start({ count: Number(count), ...(mqtt === "mqtt" ? { mqtt: true } : {}) });
await fleet.mqttConnected();
// Every other device charges: those that do nothing cost less.
for (const [index, { charger, state }] of fleet.devices.entries()) {
  if (index % 2 === 1) continue;
  state.set("frc", 2);
  charger?.plug("3-phase-16A");
}
// Ramps and first statuses are over.
await passed(3000);
const before = process.cpuUsage();
const startedAt = process.hrtime.bigint();
await passed(Number(seconds) * 1000);
const { user, system } = process.cpuUsage(before);
const elapsedUs = Number(process.hrtime.bigint() - startedAt) / 1000;
globalThis.gc();
const { heapUsed, external } = process.memoryUsage();
process.stdout.write(
  `${JSON.stringify({ share: (user + system) / elapsedUs, bytes: heapUsed + external })}\n`,
);
await fleet.close();

function passed(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
