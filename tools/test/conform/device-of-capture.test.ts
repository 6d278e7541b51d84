import { expect, test } from "vitest";
import { readCapture } from "../../src/conform/capture.js";
import { deviceOfCapture } from "../../src/conform/device-of-capture.js";
import { miniSpec } from "../mini-spec.js";

const { devices } = miniSpec();

test.each<[what: string, text: string, device: string]>([
  ["a status of a charger", '{"fwv":"056.2","car":1}', "charger"],
  ["a status of a controller", '{"fwv":"1.1.0","snm":["One"]}', "controller"],
  ["messages of a controller", "x/snm []\nx/rpw []\nx/fwv 1\n", "controller"],
  ["many messages of one key beside few of others", "x/car 1\nx/car 2\nx/snm []\nx/rpw []\n", "controller"],
  ["keys that both devices have", '{"fwv":"1.1.0","sse":"123456"}', "charger"],
  ["keys that nobody knows", '{"xyz":1}', "charger"],
])("%s is told by its keys", (_, text, device) => {
  expect(deviceOfCapture(readCapture(text), devices)?.kind).toBe(device);
  expect(deviceOfCapture(readCapture(text), [])).toBeUndefined();
});
