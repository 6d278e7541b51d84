import { describe, expect, test } from "vitest";
import { CaptureError, captureText, readCapture } from "../../src/conform/capture.js";

const bom = "\uFEFF";

/** Keys and values without the lines they stand in. */
function valuesOf(text: string): [string, unknown][] {
  return readCapture(text).values.map(({ key, value }) => [key, value]);
}

describe("a status object", () => {
  test.each([
    ["in one line", '{"car":1,"amp":16}'],
    ["printed over lines", '{\n  "car": 1,\n  "amp": 16\n}\n'],
    ["with the line ends of Windows", '{\r\n  "car": 1,\r\n  "amp": 16\r\n}\r\n'],
    ["behind a byte order mark", `${bom}{"car":1,"amp":16}`],
    ["behind blank lines", '\n\n  {"car":1,"amp":16}\n'],
  ])("is read %s", (_, text) => {
    expect(readCapture(text)).toEqual({
      values: [
        { key: "car", value: 1 },
        { key: "amp", value: 16 },
      ],
      faults: [],
    });
  });

  test("keeps null, lists and objects as they are", () => {
    expect(valuesOf('{"dwo":null,"nrg":[230,[1]],"lnk":{"ip":"192.0.2.1"}}')).toEqual([
      ["dwo", null],
      ["nrg", [230, [1]]],
      ["lnk", { ip: "192.0.2.1" }],
    ]);
  });
});

describe("lines of mosquitto_sub -v", () => {
  test("are read with the line that each value stands in", () => {
    expect(readCapture('go-eCharger/000000/car 1\n\ngo-eCharger/000000/fna "Box"\n')).toEqual({
      values: [
        { key: "car", value: 1, line: 1 },
        { key: "fna", value: "Box", line: 3 },
      ],
      faults: [],
    });
  });

  test.each([
    ["with the line ends of Windows", 'go-eCharger/000000/car 1\r\ngo-eCharger/000000/fna "Box"\r\n'],
    ["behind a byte order mark", `${bom}go-eCharger/000000/car 1\ngo-eCharger/000000/fna "Box"`],
    ["with a tab behind the topic", 'go-eCharger/000000/car\t1\ngo-eCharger/000000/fna\t"Box"'],
    ["with blanks around", '  go-eCharger/000000/car  1  \ngo-eCharger/000000/fna "Box"'],
    ["of a topic of one's own", 'house/garage/box/car 1\nhouse/garage/box/fna "Box"'],
  ])("are read %s", (_, text) => {
    expect(valuesOf(text)).toEqual([
      ["car", 1],
      ["fna", "Box"],
    ]);
  });

  test("may hold blanks in what was sent", () => {
    expect(valuesOf('go-eCharger/000000/nrg [230, 229.5]\ngo-eCharger/000000/fna "my  box"')).toEqual([
      ["nrg", [230, 229.5]],
      ["fna", "my  box"],
    ]);
  });

  test.each([
    ["a request to write", "go-eCharger/000000/amp/set 16"],
    ["the result of one", "go-eCharger/000000/amp/result true"],
    ["discovery of Home Assistant", 'homeassistant/sensor/goe_000000/config {"name":"Car"}'],
    ["a message that was taken away", "go-eCharger/000000/amp"],
    ["a topic without a key", "go-eCharger/000000/ 1"],
  ])("are passed over where they hold %s", (_, line) => {
    expect(readCapture(`${line}\ngo-eCharger/000000/car 1\n`)).toEqual({
      values: [{ key: "car", value: 1, line: 2 }],
      faults: [],
    });
  });

  test("are faults where they hold no JSON, and the rest is read", () => {
    const { values, faults } = readCapture("go-eCharger/000000/fna my box\r\ngo-eCharger/000000/car 1\r\n");
    expect(values).toEqual([{ key: "car", value: 1, line: 2 }]);
    expect(faults).toEqual([
      { key: "fna", place: "", kind: "not-json", breach: true, message: "the payload is no JSON", line: 1 },
    ]);
  });
});

describe("lines that are no messages", () => {
  test("are faults where other lines are messages", () => {
    const { values, faults } = readCapture("Connection lost\ngo-eCharger/000000/car 1\n\nbye\n");
    expect(values).toEqual([{ key: "car", value: 1, line: 2 }]);
    const fault = { key: "", place: "", kind: "no-message", breach: false, message: "no MQTT message" };
    expect(faults).toEqual([
      { ...fault, line: 1 },
      { ...fault, line: 4 },
    ]);
  });
});

describe("messages none of which is JSON", () => {
  test("are a capture of faults", () => {
    const { values, faults } = readCapture("go-eCharger/000000/fna my box\ngo-eCharger/000000/car idle\n");
    expect(values).toEqual([]);
    expect(faults.map(({ key, kind, line }) => [key, kind, line])).toEqual([
      ["fna", "not-json", 1],
      ["car", "not-json", 2],
    ]);
  });
});

describe("the bytes of a file", () => {
  const text = '{"fna":"Gärage €"}';

  test.each<[what: string, bytes: Buffer]>([
    ["in UTF-8", Buffer.from(text)],
    ["in UTF-8 behind a byte order mark", Buffer.from(bom + text)],
    ["in UTF-16, as PowerShell writes it", Buffer.from(bom + text, "utf16le")],
  ])("are read %s", (_, bytes) => {
    expect(readCapture(captureText(bytes)).values).toEqual([{ key: "fna", value: "Gärage €" }]);
  });

  test.each([[0], [1]])("are read where there are %i of them", (count) => {
    expect(captureText(Buffer.from("{".repeat(count)))).toBe("{".repeat(count));
  });
});

describe("a text that is no capture", () => {
  test.each([
    ["nothing", "", "The file is empty. Expected a status object or MQTT messages."],
    ["nothing but a byte order mark", `${bom}\r\n`, "The file is empty."],
    [
      "an object that is cut off",
      '{"car":1,"am',
      "The file begins like a JSON object but is none: line 1 breaks it.",
    ],
    ["an empty object", "{}", "The status object is empty: there is nothing to compare."],
    [
      "a line without a slash",
      "homeassistant/status online\r\n\r\nConnection lost\r\n",
      "Line 3 is no MQTT message. Expected lines such as `go-eCharger/000000/car 1`, or one JSON object.",
    ],
    ["a list", "[1, 2]", "Line 1 is no MQTT message."],
    ["discovery alone", "homeassistant/status online", "There is no message with a key in this file."],
  ])("is refused: %s", (_, text, message) => {
    expect(() => readCapture(text)).toThrow(CaptureError);
    expect(() => readCapture(text)).toThrow(message);
  });
});
