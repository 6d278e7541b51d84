import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { actions, RefusedWrite } from "../../src/control/actions.js";
import { WrongInput } from "../../src/control/input.js";
import { readLiveState } from "../../src/control/live-state.js";
import type { Simulation } from "../../src/simulation.js";
import { registryLookup } from "../../src/writing/key-lookup.js";
import { exchange } from "../support/raw-http.js";
import { simulate } from "../support/simulated.js";
import { closeControls, rawRequest, startControl } from "./control-box.js";

afterEach(closeControls);

const cars = "1-phase-16A, 3-phase-16A, 3-phase-32A";
const faults =
  "drop, reset, truncate, slow-bytes, half-open, busy, api-off, reboot-mid-request, ignored-writes, zero-nrg, " +
  "missing-keys, unknown-keys, unknown-enum, counter-dip, clock-jump, stale-cloud, cloud-502";
const houseFields = "pvW, loadW, batteryW, feedsChargers";
const worldFields =
  "cableA, adapter, gridPhases, gridVoltageV, gridFrequencyHz, ambientCelsius, chargeError, " +
  "chargeControllerConnected, groupCurrentA, prices";

/** All that an action could have changed. */
function everything(simulation: Simulation): string {
  const { device } = simulation;
  const findKey = registryLookup(device.profile.device);
  return JSON.stringify([
    readLiveState(simulation, { findKey, revision: 1, seconds: 0, interfaces: {} }),
    device.state.snapshot(),
  ]);
}

describe("Wrong input is answered with what is allowed, and nothing of it is done.", () => {
  const wrong: readonly (readonly [name: string, body: unknown, error: string])[] = [
    ["plug", {}, `Field "car" is missing. Allowed is ${cars}.`],
    ["plug", { car: "4-phase" }, `Field "car" is a text. Allowed is ${cars}.`],
    ["plug", { car: "toString" }, `Field "car" is a text. Allowed is ${cars}.`],
    [
      "plug",
      { car: "1-phase-16A", stateOfCharge: 1.1 },
      'Field "stateOfCharge" is 1.1. Allowed is a number from 0 to 1.',
    ],
    [
      "plug",
      { car: "1-phase-16A", soc: 1 },
      "There is an unknown field. Allowed is an object of car, stateOfCharge.",
    ],
    ["plug", ["1-phase-16A"], "The body is no JSON object. Allowed is an object of car, stateOfCharge."],
    ["plug", null, "The body is no JSON object. Allowed is an object of car, stateOfCharge."],
    ["unplug", { car: 1 }, "There is an unknown field. Allowed is an object of no fields."],
    [
      "tap",
      { card: 11 },
      'Field "card" is 11. Allowed is a whole number from 1 to 10 or a text of 1 to 64 characters.',
    ],
    [
      "tap",
      { card: "" },
      'Field "card" is a text. Allowed is a whole number from 1 to 10 or a text of 1 to 64 characters.',
    ],
    ["house", {}, `Nothing is to be changed. Name at least one of ${houseFields}.`],
    ["house", { loadW: 100, pvW: -1 }, 'Field "pvW" is -1. Allowed is a number from 0 to 1000000.'],
    ["house", { pvW: null }, 'Field "pvW" is null. Allowed is a number from 0 to 1000000.'],
    ["house", { feedsChargers: 1 }, 'Field "feedsChargers" is 1. Allowed is true or false.'],
    ["house", { sun: 5 }, `There is an unknown field. Allowed is an object of ${houseFields}.`],
    ["world", {}, `Nothing is to be changed. Name at least one of ${worldFields}.`],
    ["world", { ambientCelsius: 30, cableA: 10 }, 'Field "cableA" is 10. Allowed is 13 or 20 or 32 or null.'],
    ["world", { gridPhases: 2 }, 'Field "gridPhases" is 2. Allowed is 1 or 3.'],
    [
      "world",
      { gridVoltageV: [230, 230] },
      'Field "gridVoltageV" is a list. Allowed is a list of 3 items, each a number from 0 to 500.',
    ],
    ["world", { car: null }, `There is an unknown field. Allowed is an object of ${worldFields}.`],
    [
      "world",
      { prices: [{ start: 1, end: 2 }] },
      'Field "prices" is a list. Allowed is a list of 0 to 500 items, each an object of start, end, marketprice.',
    ],
    ["set", {}, 'Allowed is an object of one key and its value, such as {"amp": 10}.'],
    ["set", { amp: 10, frc: 1 }, 'Allowed is an object of one key and its value, such as {"amp": 10}.'],
    ["set", ["amp"], 'Allowed is an object of one key and its value, such as {"amp": 10}.'],
    ["faults", { name: "fire" }, `Field "name" is a text. Allowed is ${faults}.`],
    [
      "faults",
      { name: "busy", options: { count: 0 } },
      'Field "count" is 0. Allowed is a whole number from 1 to 1000000.',
    ],
    [
      "faults",
      { name: "busy", options: { forMs: "1" } },
      'Field "forMs" is a text. Allowed is a number from 1 to 31536000000.',
    ],
    [
      "faults",
      { name: "missing-keys", options: { keys: [] } },
      'Field "keys" is a list. Allowed is a list of 1 to 500 items, each a text of 1 to 64 characters.',
    ],
    [
      "faults",
      { name: "busy", options: { often: true } },
      "There is an unknown field. Allowed is an object of count, forMs, keys, byMs.",
    ],
    ["faults/clear", { name: "fire" }, `Field "name" is a text. Allowed is ${faults}.`],
    ["reboot", { now: true }, "There is an unknown field. Allowed is an object of no fields."],
    ["advance", {}, 'Field "ms" is missing. Allowed is a whole number from 1 to 86400000.'],
    ["advance", { ms: 0.5 }, 'Field "ms" is 0.5. Allowed is a whole number from 1 to 86400000.'],
    ["advance", { ms: 1e9 }, 'Field "ms" is 1000000000. Allowed is a whole number from 1 to 86400000.'],
  ];

  test.each(wrong)("%s %j", async (name, body, error) => {
    const box = await startControl();
    const before = everything(box.simulation);
    const answer = await box.post(name, body);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ error });
    expect(everything(box.simulation)).toBe(before);
  });
});

test("Whatever is sent, it is done or refused with a reason, and what is refused changes nothing.", () => {
  const field = fc.constantFrom(
    ..."car stateOfCharge card pvW loadW cableA adapter gridPhases gridVoltageV prices amp frc psm name options".split(
      " ",
    ),
    "__proto__",
    "constructor",
  );
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom("1-phase-16A", "busy", "zero-nrg", 0, 1, 3, 13, true, null),
  );
  const body = fc.oneof(fc.dictionary(field, value, { maxKeys: 3 }), fc.jsonValue());
  const name = fc.constantFrom(...[...actions.keys()].filter((known) => known !== "advance"));
  fc.assert(
    fc.property(
      fc.constantFrom("charger", "controller"),
      fc.array(fc.tuple(name, body), { maxLength: 8 }),
      (device, calls) => {
        const simulation = simulate({ device });
        for (const [action, sent] of calls) {
          const before = everything(simulation);
          try {
            actions.get(action)?.(simulation, sent, () => undefined);
          } catch (error) {
            expect(error instanceof WrongInput || error instanceof RefusedWrite, String(error)).toBe(true);
            expect(everything(simulation)).toBe(before);
          }
          simulation.device.time.advance(1000);
        }
      },
    ),
    { numRuns: 200 },
  );
});

describe("A request that cannot be read is answered with what is wrong with it.", () => {
  const json = { "Content-Type": "application/json" };
  const requests: readonly (readonly [why: string, request: string, status: string, error: string])[] = [
    [
      "no JSON",
      rawRequest("POST /_mock/api/unplug", { ...json, "Content-Length": "3" }, "{a}"),
      "400 Bad Request",
      "The body is no JSON. Allowed is a JSON object.",
    ],
    [
      "no body",
      rawRequest("POST /_mock/api/unplug", json),
      "400 Bad Request",
      "The body is no JSON. Allowed is a JSON object.",
    ],
    [
      "a form",
      rawRequest("POST /_mock/api/unplug", { "Content-Type": "text/plain", "Content-Length": "2" }, "{}"),
      "415 Unsupported Media Type",
      "Send Content-Type: application/json.",
    ],
    [
      "no type",
      rawRequest("POST /_mock/api/unplug", { "Content-Length": "2" }, "{}"),
      "415 Unsupported Media Type",
      "Send Content-Type: application/json.",
    ],
    [
      "a body in chunks",
      rawRequest(
        "POST /_mock/api/unplug",
        { ...json, "Transfer-Encoding": "chunked" },
        "2\r\n{}\r\n0\r\n\r\n",
      ),
      "411 Length Required",
      "Send the body with a Content-Length.",
    ],
    [
      "a length that is none",
      rawRequest("POST /_mock/api/unplug", { ...json, "Content-Length": "two" }, "{}"),
      "411 Length Required",
      "Send the body with a Content-Length.",
    ],
    [
      "too long",
      rawRequest("POST /_mock/api/unplug", { ...json, "Content-Length": "65537" }, "{"),
      "413 Content Too Large",
      "The body has 65537 bytes. Allowed are 65536.",
    ],
    ["GET of a deed", rawRequest("GET /_mock/api/plug"), "405 Method Not Allowed", "Allowed is POST."],
    [
      "POST of a reading",
      rawRequest("POST /_mock/api/state", { ...json, "Content-Length": "2" }, "{}"),
      "405 Method Not Allowed",
      "Allowed is GET.",
    ],
    [
      "POST of events",
      rawRequest("POST /_mock/api/events", { ...json, "Content-Length": "2" }, "{}"),
      "405 Method Not Allowed",
      "Allowed is GET.",
    ],
    ["PUT of the page", rawRequest("PUT /_mock/"), "405 Method Not Allowed", "Allowed is GET."],
    [
      "an unknown path",
      rawRequest("GET /_mock/api/nothing"),
      "404 Not Found",
      "There is nothing here. The page is at /_mock/, its API below /_mock/api/.",
    ],
    [
      "a file that is none",
      rawRequest("GET /_mock/../package.json"),
      "404 Not Found",
      "There is nothing here. The page is at /_mock/, its API below /_mock/api/.",
    ],
    [
      "a since that is no time",
      rawRequest("GET /_mock/api/requests?since=today"),
      "400 Bad Request",
      'Parameter "since" is wrong. Allowed is a time in milliseconds since 1970.',
    ],
  ];

  test.each(requests)("%s", async (_, request, status, error) => {
    const { port } = await startControl();
    const answer = await exchange(port, request);
    expect(answer.split("\r\n", 1)).toEqual([`HTTP/1.1 ${status}`]);
    expect(answer.slice(answer.indexOf("\r\n\r\n") + 4)).toBe(`${JSON.stringify({ error })}\n`);
  });
});
