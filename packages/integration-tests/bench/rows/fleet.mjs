import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { interleave } from "../measure/interleaved.mjs";
import { timeOfNode } from "../measure/node-process.mjs";
import { ratioRow, secondsRow, shareRow, sizeRow } from "../report/row.mjs";

const run = promisify(execFile);
const seconds = 5;

/**
 * Simulated devices that tick each second, half of them charging, in a process of their own: the share of a core that they
 * take, memory per device beyond the first, and whether ten times the devices cost ten times as much. Besides, a day of
 * sun in simulated time, start of Node included.
 */
export async function measure() {
  const [one, hundred, thousand] = [await fleet(1), await fleet(100), await fleet(1000)];
  const thousandOnBroker = await fleet(1000, "mqtt");
  const perDevice = (many, count) => (many.bytes - one.bytes) / (count - 1);
  const day = await interleave({
    pairs: 5,
    warmUp: 1,
    measured: () => timeOfNode([floor("sunny-day.mjs")]),
    floor: () => timeOfNode(["-e", "0"]),
  });
  return [
    shareRow("1 simulated device, share of a core", one.share, {}),
    shareRow("100 simulated devices, share of a core", hundred.share, {}),
    shareRow("1000 simulated devices, share of a core", thousand.share, { atMost: 0.25 }),
    shareRow(
      "1000 simulated devices on one MQTT broker, broker included, share of a core",
      thousandOnBroker.share,
      {},
    ),
    sizeRow("memory per device beyond the first, of 100", perDevice(hundred, 100), memory),
    sizeRow("memory per device beyond the first, of 1000", perDevice(thousand, 1000), memory),
    sizeRow("memory per device beyond the first, of 1000 with MQTT", perDevice(thousandOnBroker, 1000), {
      detail: memory.detail,
    }),
    ratioRow(
      "1000 devices / 100 devices",
      { ratio: thousand.share / hundred.share, measured: thousand.share, floor: hundred.share, pairs: 1 },
      { unit: "of a core", atMost: 12 },
    ),
    secondsRow("a day of sun in simulated time", day, { atMostSeconds: 3 }),
  ];
}

const memory = { atMostBytes: 60_000, detail: "heap after collection, and buffers" };

async function fleet(count, ...more) {
  const args = ["--expose-gc", floor("fleet.mjs"), String(count), String(seconds), ...more];
  const { stdout } = await run(process.execPath, args);
  return JSON.parse(stdout);
}

function floor(name) {
  return fileURLToPath(new URL(`../floors/${name}`, import.meta.url));
}
