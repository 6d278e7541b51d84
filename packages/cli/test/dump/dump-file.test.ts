import { describe, expect, it } from "vitest";
import { parseSnapshot } from "../../src/commands/dump/dump-file.js";

describe("a file with a status", () => {
  it("may be a dump", () => {
    const dump = {
      capturedAt: "2025-03-01T11:22:33.000Z",
      goeVersion: "1.2.3",
      device: "controller",
      model: null,
      firmware: "1.3.0",
      redacted: true,
      status: { typ: "controller", fwv: "1.3.0" },
    };
    expect(parseSnapshot(JSON.stringify(dump), "a.json", undefined)).toEqual({
      name: "a.json",
      device: "controller",
      model: null,
      firmware: "1.3.0",
      capturedAt: "2025-03-01T11:22:33.000Z",
      status: dump.status,
    });
  });

  it.each<[status: object, kind: "charger" | "controller" | undefined, device: string]>([
    [{ typ: "go-eCharger_V4", fwv: "60.4" }, undefined, "charger"],
    [{ typ: "controller" }, undefined, "controller"],
    [{ ccn: ["Home"], usv: [] }, undefined, "controller"],
    [{ amp: 6 }, undefined, "charger"],
    [{ fwv: "1.3.0" }, "controller", "controller"],
  ])("may be a plain status: %j with --kind %s is a %s's", (status, kind, device) => {
    expect(parseSnapshot(JSON.stringify(status), "a.json", kind)).toMatchObject({
      device,
      status,
      capturedAt: null,
    });
  });

  it.each<[text: string, message: string]>([
    ["{", '"a.json" is no JSON.'],
    ["", '"a.json" is no JSON.'],
    ["[1]", '"a.json" holds no status of one device.'],
    ["null", '"a.json" holds no status of one device.'],
    ["{}", '"a.json" holds no status of one device.'],
    ['{"garage": {"status": {"amp": 6}}}', '"a.json" holds no status of one device.'],
  ])("is not %s", (text, message) => {
    expect(() => parseSnapshot(text, "a.json", undefined)).toThrow(message);
  });

  it("is not quoted in the message: it may hold secrets", () => {
    expect(() => parseSnapshot('{"cak": "s3cret", oops', "a.json", undefined)).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining("s3cret") }),
    );
  });
});
