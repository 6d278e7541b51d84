import { afterEach, describe, expect, it } from "vitest";
import { bodyOf, exchange, requestText } from "../../support/raw-http.js";
import { closeBoxes, named, startBox, startProfile } from "./boxes.js";
import { headOfIdf, headOfSet, idf, notFound } from "./heads.js";

afterEach(closeBoxes);

describe("whole exchanges, byte for byte", () => {
  it("status: chunked, API headers, no Date and no Server (evcc-io/evcc#2644)", async () => {
    const { ask } = await startBox();
    expect(await ask("/api/status?filter=alw,amp,fna")).toBe(
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n" +
        "Connection: close\r\nAccess-Control-Allow-Origin: *\r\n\r\n" +
        '24\r\n{"alw":true,"amp":16,"fna":"Garage"}\r\n0\r\n\r\n',
    );
  });

  it("the whole answer to evcc's question, of which the trace shows 0x22a bytes (evcc-io/evcc#2644)", async () => {
    const card = (index: number) => ({ name: `User ${index}`, energy: 0, cardId: index === 1 });
    const { ask } = await startProfile("v4-055.7", {
      overrides: {
        alw: false,
        eto: 44052,
        car: 4,
        wh: 3499.513,
        trx: null,
        nrg: [234, 219, 223, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        cards: Array.from({ length: 10 }, (_, index) => card(index + 1)),
      },
    });
    const rest = Array.from(
      { length: 9 },
      (_, index) => `,{"name":"User ${index + 2}","energy":0,"cardId":false}`,
    );
    expect(await ask("/api/status?filter=alw,car,eto,nrg,wh,trx,cards")).toBe(
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n" +
        "Connection: close\r\nAccess-Control-Allow-Origin: *\r\n\r\n22a\r\n" +
        '{"alw":false,"eto":44052,"car":4,"wh":3499.513,"trx":null,"nrg":[234,219,223,0,0,0,0,0,0,0,0,0,0,0,0,0],' +
        `"cards":[{"name":"User 1","energy":0,"cardId":true}${rest.join("")}]}\r\n0\r\n\r\n`,
    );
  });

  it("the order of openHAB's trace, decimals included (goecharger/go-eCharger-API-v2#132)", async () => {
    const body =
      '{"alw":true,"dwo":null,"eto":527952,"amp":16,"frc":2,"car":2,"err":0,"cbl":20,"wh":16481.01,"trx":null,' +
      '"fwv":"055.0","tma":[25,22.5],"nrg":[227.54,225.99,226.61,2.79,15.314,15.39,15.466,3484.561,3471.439,3503.163,' +
      '0,10459.16,100,99.81176,99.95472,100],"psm":2}';
    const { read } = await startProfile("v4-055.7", { overrides: JSON.parse(body) });
    expect(await read("/api/status?filter=psm,nrg,tma,fwv,trx,wh,cbl,err,car,frc,amp,eto,dwo,alw")).toBe(
      body,
    );
  });

  it("set: with a length (goecharger/go-eCharger-API-v2#62)", async () => {
    const { ask, device } = await startBox();
    expect(await ask("/api/set?amp=10")).toBe(`${headOfSet("200 OK", "application/json", 12)}{"amp":true}`);
    expect(device.state.get("amp")).toBe(10);
  });

  it("refused set: 500 and plain text (evcc-io/evcc#15952, goecharger/go-eCharger-API-v2#20)", async () => {
    const { ask } = await startBox();
    expect(await ask("/api/set?amp=5")).toBe(
      `${headOfSet("500 Internal Server Error", "text/plain", 56)}{"amp":"amp: failed: Value 5 exceeds range 6 to 32 (5)"}`,
    );
  });

  it("since 59.4 without Connection, though the socket is closed (tests of a fork of vikt0rm/dbus-goecharger)", async () => {
    const { ask } = await startBox({ profile: { ...named("v4-59.4"), status: [["amp", 16]] } });
    expect(await ask("/api/status?filter=amp")).toBe(
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n" +
        'Access-Control-Allow-Origin: *\r\n\r\na\r\n{"amp":16}\r\n0\r\n\r\n',
    );
    expect(await ask("/api/set?amp=10")).toBe(
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 12\r\n" +
        'Access-Control-Allow-Origin: *\r\n\r\n{"amp":true}',
    );
  });

  it("a Controller keeps saying it", async () => {
    const { ask } = await startProfile("controller-1.3.0");
    expect(await ask("/api/status?filter=fwv")).toContain("\r\nConnection: close\r\n");
  });
});

describe("what ESP-IDF says by itself", () => {
  const texts = [
    // goecharger/go-eCharger-API-v1#64 (404), openhab/openhab-addons#10861 (405); the others are httpd_txrx.c's.
    {
      firmware: "050.2",
      notFound: "This URI does not exist",
      method: "Request method for this URI is not handled by server",
      uri: "URI is too long for server to interpret",
      syntax: "Server unable to understand request due to invalid syntax",
      headers: "Header fields are too long for server to interpret",
    },
    // goecharger/go-eCharger-API-v2#287 (404); the others are httpd_txrx.c's.
    {
      firmware: "60.1",
      notFound: "Nothing matches the given URI",
      method: "Specified method is invalid for this resource",
      uri: "URI is too long",
      syntax: "Bad request syntax",
      headers: "Header fields are too long",
    },
  ];
  it.each(texts)("on $firmware", async ({ firmware, ...said }) => {
    const { ask, port } = await startBox({ profile: named("v3-59.4", firmware) });
    expect(await ask("/nowhere")).toBe(idf("404 Not Found", said.notFound));
    expect(await ask("/api/set?amp=10", "POST")).toBe(idf("405 Method Not Allowed", said.method));
    expect(await ask(`/${"x".repeat(512)}`)).toBe(idf("414 URI Too Long", said.uri));
    expect(await exchange(port, "nonsense\r\n\r\n")).toBe(idf("400 Bad Request", said.syntax));
    expect(await exchange(port, `GET / HTTP/1.1\r\nX-Long: ${"x".repeat(70_000)}\r\n\r\n`)).toBe(
      idf("431 Request Header Fields Too Large", said.headers),
    );
  });

  it.each([
    ["v3-59.4", "054.11", "This URI does not exist"],
    ["v4-055.7", "055.0", "Nothing matches the given URI"],
    ["controller-1.0.6", "1.0.6", "Nothing matches the given URI"],
  ])("%s on %s: %s", async (profile, firmware, text) => {
    const { read } = await startBox({ profile: named(profile, firmware) });
    expect(await read("/nowhere")).toBe(text);
  });

  it.each(["/", "/api", "/api/status/", "/API/status", "/status", "/mqtt?payload=amp=16", "/ws"])(
    "%s is no path of a box without API v1",
    async (target) => {
      const { ask } = await startBox();
      expect(await ask(target)).toBe(notFound);
    },
  );

  it.each(["POST", "PUT", "HEAD", "OPTIONS", "DELETE"])("%s is not allowed", async (method) => {
    const { ask } = await startBox();
    expect(await ask("/api/set?amp=10", method)).toBe(
      `${headOfIdf("405 Method Not Allowed", 45)}Specified method is invalid for this resource`,
    );
  });

  it("a method that nobody knows is bad syntax, as to http_parser", async () => {
    const { ask } = await startBox();
    expect(await ask("/api/status", "FETCH")).toBe(idf("400 Bad Request", "Bad request syntax"));
  });

  it("a target of 512 bytes passes, one more is too long", async () => {
    const { ask } = await startBox();
    const longest = `/api/status?filter=amp,${"x".repeat(489)}`;
    expect(longest.length).toBe(512);
    expect(bodyOf(await ask(longest))).toBe('a\r\n{"amp":16}\r\n0\r\n\r\n');
    expect(await ask(`${longest}x`)).toBe(idf("414 URI Too Long", "URI is too long"));
  });

  it("a request line without an end is too long", async () => {
    const { port } = await startBox();
    expect(await exchange(port, `GET /${"x".repeat(70_000)}`)).toContain("414 URI Too Long");
  });

  it("bare line feeds and HTTP/1.0 pass", async () => {
    const { port } = await startBox();
    expect(await exchange(port, "GET /api/status?filter=amp HTTP/1.0\n\n")).toContain('{"amp":16}');
  });

  it("compresses nothing, although clients offer it (evcc-io/evcc#2644)", async () => {
    const { ask } = await startBox();
    expect(requestText("/")).toContain("Accept-Encoding: gzip");
    expect(await ask("/api/status?filter=amp")).not.toContain("Content-Encoding");
  });
});
