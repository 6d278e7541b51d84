import { afterEach, describe, expect, it } from "vitest";
import { closeBoxes, startProfile } from "../boxes.js";

afterEach(closeBoxes);

/** As its `json_client`: names joined by encoded commas, and only 200 will do. */
async function query(url: string, keys: readonly string[]): Promise<Record<string, unknown>> {
  const answer = await fetch(`${url}/api/status?filter=${encodeURIComponent(keys.join(","))}`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as Record<string, unknown>;
}

describe("goe, the Python client (supermihi/goe)", () => {
  it.each(["v4-055.7", "v3-59.4", "v4-59.4", "v5-60.2", "controller-1.0.6", "controller-1.3.0"])(
    "%s: identifies it with sse%2Cfna%2Cfwv",
    async (name) => {
      const { url, device } = await startProfile(name);
      const found = await query(url, ["sse", "fna", "fwv"]);
      expect(Object.keys(found).sort()).toEqual(["fna", "fwv", "sse"]);
      expect(device.requests.all()).toMatchObject([{ parameters: ["filter"], answer: "200 OK" }]);
    },
  );

  it.each(["v4-055.7", "controller-1.0.6"])("%s: takes an empty filter for everything", async (name) => {
    const { url, device } = await startProfile(name);
    const all = await query(url, []);
    expect(Object.keys(all)).toEqual(device.state.keys());
  });

  it("splits the local time at the space before its offset", async () => {
    const { url } = await startProfile("v4-055.7");
    const { loc } = await query(url, ["loc"]);
    expect(String(loc).split(" +")).toEqual([
      expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}$/),
      expect.stringMatching(/^\d\d:\d\d$/),
    ]);
  });

  it("fails on the 400 of a CORE, as it does on a real one", async () => {
    const { url } = await startProfile("core-60.4");
    expect((await fetch(`${url}/api/status?filter=`)).status).toBe(400);
  });
});
