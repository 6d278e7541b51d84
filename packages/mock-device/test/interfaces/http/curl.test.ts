import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";
import { afterEach, describe, expect, it } from "vitest";
import { closeBoxes, startProfile } from "./boxes.js";

afterEach(closeBoxes);

const missing = spawnSync("curl", ["--version"]).status !== 0;
const curl = async (...args: readonly string[]): Promise<string> =>
  (await promisify(execFile)("curl", ["--silent", "--show-error", "--max-time", "10", ...args])).stdout;

describe.skipIf(missing)("curl (skipped when it is not installed: apt-get install curl)", () => {
  it("reads the vendor's examples of filters", async () => {
    const { url } = await startProfile("v4-055.7");
    expect(await curl(`${url}/api/status?filter=alw,acu,adi,amp`)).toBe(
      '{"alw":false,"acu":null,"adi":true,"amp":16}',
    );
    expect(JSON.parse(await curl(`${url}/api/status`))).toHaveProperty("fwv", "055.7");
  });

  it("sees the head of a status, which is chunked and closed", async () => {
    const { url } = await startProfile("v4-055.7");
    expect(await curl("--include", `${url}/api/status?filter=amp`)).toBe(
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n" +
        'Access-Control-Allow-Origin: *\r\n\r\n{"amp":16}',
    );
  });

  it("sets several keys, encoded by itself", async () => {
    const { url, device } = await startProfile("v4-055.7");
    const set = [
      "--get",
      `${url}/api/set`,
      "--data-urlencode",
      'fna="Box 1 & 2"',
      "--data-urlencode",
      "amp=10",
    ];
    expect(await curl(...set)).toBe('{"amp":true,"fna":true}');
    expect(device.state.snapshot(["fna", "amp"])).toEqual({ amp: 10, fna: "Box 1 & 2" });
  });

  it("is told why not, under 500", async () => {
    const { url } = await startProfile("v4-055.7");
    expect(await curl("--write-out", " %{http_code} %{content_type}", `${url}/api/set?amp=5`)).toBe(
      '{"amp":"amp: failed: Value 5 exceeds range 6 to 32 (5)"} 500 text/plain',
    );
  });

  it("makes three requests of {a,b,c} without --globoff (goecharger/go-eController-API#14)", async () => {
    const { url, device } = await startProfile("controller-1.0.6");
    expect(await curl(`${url}/api/set?ids={1,2,3}`)).toBe("nullnullnull");
    expect(device.requests.all().length).toBe(3);
  });

  it("POSTs in vain (openhab/openhab-addons#10861)", async () => {
    const { url } = await startProfile("v4-055.7", { overrides: { hla: true } });
    expect(await curl("--request", "POST", "--data", "x=1", `${url}/mqtt?payload=alw=0`)).toBe(
      "Specified method is invalid for this resource",
    );
  });

  it("gets the same from a box that ends connections without a word", async () => {
    const { url } = await startProfile("v4-59.4");
    const twice = await curl(`${url}/api/status?filter=amp`, `${url}/api/status?filter=amp`);
    expect(twice).toBe('{"amp":16}{"amp":16}');
  });

  it("gets the body that stands under 400 on a CORE (goecharger/go-eCharger-API-v2#312)", async () => {
    const { url } = await startProfile("core-60.4");
    expect(await curl("--write-out", " %{http_code}", `${url}/api/status?filter=amp,cbl`)).toBe(
      '{"amp":16} 400',
    );
  });
});
