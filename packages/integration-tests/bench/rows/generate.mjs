import { emitAll } from "../../../../tools/dist/emit/emit-all.js";
import { timeOf } from "../measure/clock.mjs";
import { interleave } from "../measure/interleaved.mjs";
import { timeOfNode } from "../measure/node-process.mjs";
import { readRealSpec } from "../measure/real-spec.mjs";
import { tenfold } from "../measure/tenfold-spec.mjs";
import { ratioRow, secondsRow } from "../report/row.mjs";

/**
 * The generator. The whole run has a budget in seconds, since people wait for it; its floor is Node starting up and
 * ending. Emitting ten times the keys has the real spec as its floor: a ratio above 10 means something is not linear.
 */
export async function measure() {
  const run = await interleave({
    pairs: 7,
    warmUp: 1,
    measured: () => timeOfNode(["tools/dist/main.js", "generate", "--check"]),
    floor: () => timeOfNode(["-e", "0"]),
  });
  const spec = await readRealSpec();
  const large = tenfold(spec);
  const emit = await interleave({
    pairs: 15,
    warmUp: 3,
    measured: async () => timeOf(() => emitAll(large)),
    floor: async () => timeOf(() => emitAll(spec)),
  });
  return [
    secondsRow("generate --check, wall time", run, { atMostSeconds: 1.5 }),
    ratioRow("generate --check / node -e 0", run, { unit: "ms" }),
    ratioRow("emit of ten times the keys / emit of the spec", emit, { unit: "ms", atMost: 10 }),
  ];
}
