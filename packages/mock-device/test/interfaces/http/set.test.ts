import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { apiBusy } from "../../../src/interfaces/http/api-busy.js";
import { refusalSentence } from "../../../src/interfaces/http/set-answer.js";
import { testProfile } from "../../support/registry.js";
import { closeBoxes, named, startBox, startProfile } from "./boxes.js";
import { headOfSet } from "./heads.js";

afterEach(closeBoxes);

describe("set", () => {
  it.each([
    [
      "several, in the firmware's order (goecharger/go-eCharger-API-v2, http-en.md)",
      "psm=1&amp=10",
      "200 OK",
      '{"amp":true,"psm":true}',
    ],
    [
      "a key that can only be read (goecharger/go-eCharger-API-v2#4)",
      "alw=true",
      "500 Internal Server Error",
      '{"alw":"alw: tried to set api key without setter (true)"}',
    ],
    [
      "one good, one bad",
      "amp=10&alw=true",
      "500 Internal Server Error",
      '{"alw":"alw: tried to set api key without setter (true)","amp":true}',
    ],
    [
      "out of range (goecharger/go-eCharger-API-v2#153)",
      "amp=0",
      "500 Internal Server Error",
      '{"amp":"amp: failed: Value 0 exceeds range 6 to 32 (0)"}',
    ],
    [
      "negative (goecharger/go-eCharger-API-v2#153)",
      "amp=-1",
      "500 Internal Server Error",
      '{"amp":"amp: failed: value must be uint8_t (-1)"}',
    ],
    [
      "null (goecharger/go-eCharger-API-v2#153)",
      "amp=null",
      "500 Internal Server Error",
      '{"amp":"amp: failed: null not allowed (null)"}',
    ],
    [
      "a number for a text (the vendor's page on MQTT)",
      "fna=0",
      "500 Internal Server Error",
      '{"fna":"fna: failed: value must be string (0)"}',
    ],
    [
      "a number for a yes or no",
      "fup=1",
      "500 Internal Server Error",
      '{"fup":"fup: failed: value must be bool (1)"}',
    ],
    [
      "a text for an object (tests of a fork of vikt0rm/dbus-goecharger)",
      "ids=%22x%22",
      "500 Internal Server Error",
      '{"ids":"ids: failed: value must be null or JsonObject (\\"x\\")"}',
    ],
    [
      "a text without quotes (goecharger/go-eCharger-API-v2#218)",
      "fna=new_name",
      "500 Internal Server Error",
      '{"fna":"fna: tried to set api key with invalid json IncompleteInput (new_name)"}',
    ],
    ["an encoded text", "fna=%22Caf%C3%A9+1%25%22", "200 OK", '{"fna":true}'],
    ["raw JSON (goecharger/go-eCharger-API-v2#208)", 'ids={"pGrid":-5000}', "200 OK", '{"ids":true}'],
    [
      "a colour cut off by its number sign (goecharger/go-eCharger-API-v2#20)",
      'cid="#FF0000"',
      "500 Internal Server Error",
      '{"cid":"cid: tried to set api key with invalid json IncompleteInput (\\")"}',
    ],
    [
      "nothing behind the sign (goecharger/go-eCharger-API-v2#218)",
      "amp=",
      "500 Internal Server Error",
      '{"amp":"amp: tried to set api key with invalid json EmptyInput ()"}',
    ],
    [
      "a percent sign that starts nothing",
      "amp=%zz",
      "500 Internal Server Error",
      '{"amp":"amp: tried to set api key with invalid json InvalidInput (%zz)"}',
    ],
    ["a zero byte", "amp=10%00x", "200 OK", '{"amp":true}'],
    ["an unknown key (goecharger/go-eCharger-API-v2#53)", "xyz=1", "200 OK", "null"],
    ["only unknown keys (goecharger/go-eController-API#14)", "xyz=1&zyx=2", "200 OK", "null"],
    ["an unknown key beside a known one", "xyz=1&amp=10", "200 OK", '{"amp":true}'],
    ["no key", "", "200 OK", "null"],
    ["a key without a value", "amp", "200 OK", "null"],
    [
      "a value beyond the buffer (goecharger/go-eCharger-API-v2#303)",
      `fna=%22${"x".repeat(250)}%22`,
      "500 Internal Server Error",
      "httpd_query_key_value() failed with ESP_ERR_HTTPD_RESULT_TRUNC",
    ],
    ["an unknown key beyond the buffer", `xyz=${"x".repeat(300)}`, "200 OK", "null"],
  ])("%s", async (_, query, line, body) => {
    const { ask } = await startBox();
    const type = line === "200 OK" ? "application/json" : "text/plain";
    expect(await ask(`/api/set?${query}`)).toBe(headOfSet(line, type, Buffer.byteLength(body)) + body);
  });

  it("two settings at once (goecharger/go-eCharger-API-v2, http-en.md)", async () => {
    const { read } = await startProfile("v4-055.7");
    expect(await read("/api/set?bac=1&sdp=1")).toBe('{"bac":true,"sdp":true}');
    expect(await read("/api/set?frc=0")).toBe('{"frc":true}');
    expect(await read("/api/status?filter=frc,bac,sdp")).toBe('{"bac":1,"sdp":1,"frc":0}');
  });

  it("a rule of the device (goecharger/go-eCharger-API-v2#81)", async () => {
    const { read, device } = await startBox();
    device.onWrite("trx", (value) => ({ reason: `starting transaction for ${value} is not allowed` }));
    expect(await read("/api/set?trx=1")).toBe(
      '{"trx":"trx: failed: starting transaction for 1 is not allowed (1)"}',
    );
  });

  it("a key of another interface (goecharger/go-eCharger-API-v2#86)", () => {
    expect(refusalSentence("ct", { kind: "not-allowed" }, "renaultZoe")).toBe(
      "ct: tried to set api key which is not allowed from api (renaultZoe)",
    );
  });

  it("takes text that no client has encoded, as UTF-8", async () => {
    const { read, device } = await startBox();
    await read('/api/set?fna="Café"');
    expect(device.state.get("fna")).toBe("Café");
  });

  it("reads back what was written, whatever the text", async () => {
    const { url, device } = await startBox();
    const text = fc.string({ unit: "grapheme", maxLength: 20 }).filter((given) => !given.includes("\0"));
    await fc.assert(
      fc.asyncProperty(text, async (name) => {
        const encoded = encodeURIComponent(JSON.stringify(name));
        fc.pre(encoded.length < 256);
        const answer = await fetch(`${url}/api/set?fna=${encoded}`);
        expect(await answer.json()).toEqual({ fna: true });
        expect(device.state.get("fna")).toBe(name);
      }),
      { numRuns: 100 },
    );
  });

  it("a controller knows no ids: null, once per request of curl's {a,b,c} (goecharger/go-eController-API#14)", async () => {
    const { read } = await startProfile("controller-1.0.6");
    const answers = await Promise.all(["a", "b", "c"].map((part) => read(`/api/set?ids=${part}`)));
    expect(answers.join("")).toBe("nullnullnull");
  });
});

describe("the 050.x that counted (goecharger/go-eCharger-API-v1#65, #66)", () => {
  it.each([
    ["a key that can only be read", "alw=true", "500 Internal Server Error", "0 succeeded and 2 failed."],
    ["an unknown key", "amx=16", "500 Internal Server Error", "0 succeeded and 0 failed."],
    ["a good one", "amp=10", "200 OK", "1 succeeded and 0 failed."],
    ["the first of two", "amp=10&fna=%22x%22", "200 OK", "1 succeeded and 0 failed."],
    ["none", "", "500 Internal Server Error", "0 succeeded and 0 failed."],
  ])("%s", async (_, query, line, body) => {
    const { ask, device } = await startBox({ profile: { ...testProfile, firmware: "050.2" } });
    expect(await ask(`/api/set?${query}`)).toBe(headOfSet(line, "text/plain", body.length) + body);
    expect(device.state.get("fna")).toBe("Garage");
  });
});

describe("the busy lock (goecharger/go-eCharger-API-v1#64)", () => {
  it("answers all paths of the API, and no other, while it is on", async () => {
    const { ask, device } = await startBox({
      profile: named("v3-59.4", "050.1"),
      overrides: { hla: true, amp: 16 },
    });
    const over = device.faults.add("busy");
    const body = "couldn't take api lock in 3s, please try again later";
    const answer = headOfSet("500 Internal Server Error", "text/plain", body.length) + body;
    for (const target of ["/api/status", "/api/set?amp=10", "/status", "/mqtt?payload=amp=10"]) {
      expect(await ask(target)).toBe(answer);
    }
    expect(await ask("/nowhere")).toContain("404");
    expect(device.state.get("amp")).toBe(16);
    expect(device.requests.all().map(({ via, answer: given }) => [via, given])).toEqual([
      ["http", apiBusy.status],
      ["http", apiBusy.status],
      ["legacy-http", apiBusy.status],
      ["legacy-http", apiBusy.status],
      ["http", "404 Not Found"],
    ]);
    over();
    expect(await ask("/status")).toContain("200 OK");
  });
});
