import { describe, expect, it } from "vitest";
import { CloudJsonClient } from "../../src/client/cloud-json-client.js";
import { http, listen, type RawServer, say } from "../raw-server.js";
import { serial, token } from "./clients.js";

describe("a cloud query", () => {
  async function requestTo(server: RawServer, options: object, keys?: string[]): Promise<string> {
    const client = new CloudJsonClient(serial, token, { domain: server.host, ...options });
    await (keys ? client.query(keys) : client.query());
    return server.requests[0] ?? "";
  }

  it("sends the token in its header only, and filter and age as parameters", async () => {
    await using server = await listen(say(http(200, "{}")));
    const request = await requestTo(server, { ageS: 60 }, ["amp", "car"]);
    expect(request).toMatch(/^GET \/api\/status\?filter=amp,car&age=60 HTTP/);
    expect(request.split(token)).toHaveLength(2);
    expect(request.toLowerCase()).toContain(`authorization: bearer ${token.toLowerCase()}`);
  });

  it("sends age without a filter, also 0", async () => {
    await using server = await listen(say(http(200, "{}")));
    expect(await requestTo(server, { ageS: 0 })).toMatch(/^GET \/api\/status\?age=0 HTTP/);
  });

  it("goes to the serial number's name in go-e's domain by default", async () => {
    const urls: string[] = [];
    const client = new CloudJsonClient("1234", token, {
      transport: async ({ url }) => {
        urls.push(url);
        return { status: 200, body: "{}" };
      },
    });
    await client.query(["amp"]);
    expect(urls).toEqual(["https://001234.api.v3.go-e.io/api/status?filter=amp"]);
    expect(client.host).toBe("api.v3.go-e.io");
  });

  it.each([[-1], [Number.NaN], [Number.POSITIVE_INFINITY]])("refuses the age %j", (ageS) => {
    expect(() => new CloudJsonClient(serial, token, { ageS })).toThrow(RangeError);
  });

  it.each([
    ["serial number", () => new CloudJsonClient("98765x4", token)],
    ["token", () => new CloudJsonClient(serial, "Planted Token")],
  ])("refuses a wrong %s without repeating it", (_, make) => {
    expect(make).toThrow(TypeError);
    expect(make).not.toThrow(/98765|Planted/);
  });
});
