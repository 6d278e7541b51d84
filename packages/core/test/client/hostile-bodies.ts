import fc from "fast-check";
import { serial, token } from "./clients.js";

/** Starts every secret that a test plants, beside the token and the serial number of the client. */
export const planted = "PLANTED";

/** What a test writes: secrets beside a key that is none. */
export const written: Readonly<Record<string, unknown>> = {
  wifis: [{}, { ssid: `${planted} net`, key: `${planted}"p\\w#&+%` }],
  frc: 2,
  mcu: `mqtt://u:${planted}@host`,
};

const quoted = (text: string): string => JSON.stringify(text).slice(1, -1);

/** Forms in which others may repeat what was written. */
const repeated: readonly string[] = Object.values(written).flatMap((value) => {
  const json = JSON.stringify(value);
  return [json, quoted(json), encodeURIComponent(json)];
});

/** Members of a status that nobody else may see. */
const secretMembers: fc.Arbitrary<string> = fc.constantFrom(
  `"cak":"${planted}"`,
  `"wifis":[{"ssid":"${planted}","key":"${planted}"},{"ssid":"${planted}"}]`,
  `"fna" : "${planted} \\"x\\" ]}"`,
  `"sse":"${planted}"`,
  `"mcu":"mqtt://u:${planted}@host"`,
  `"ccw":{"ssid":"${planted}","a":{"b":["${planted}"]}}`,
  `"cards":[{"name":"${planted}"}]`,
  `"scan":[[{"ssid":"${planted}"}]]`,
);

// biome-ignore format: a table
const plainMembers: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '"amp":16', '"car":null', '"nrg":[1,2.5,-3e7]', '"frc":true', '"wifis":true', '"mcu":true',
    '"success":false', '"success":true', '"reason":"Data is outdated"', '"age":25382.09', '"age":"x"',
    '"succeeded":[{"frc":2}]', '"failed":[{"wifis":5},"mcu",null,[1]]', '"succeeded":["wifis","mcu"]', '"failed":[]',
    '"frc":"frc: failed: Value 5 exceeds range 6 to 32 (5)"', '"frc":"frc: failed: value must be bool (1)"',
    '"__proto__":{"frc":true}', '"constructor":1', '"toString":null', '"frc":[[[[]]]]', '"frc":false',
  ),
  fc.string({ unit: "binary", maxLength: 12 }).map((name) => `${JSON.stringify(name)}:1`),
);

/** Sentences of devices, gateways and nobody. */
// biome-ignore format: a table
const sentences: fc.Arbitrary<string> = fc.constantFrom(
  "null", "nullnullnull", "true", "0 succeeded and 2 failed.", "", " ", "\n", "{", "{}", "[]", "[{}]", '"text"', "42",
  "couldn't take api lock in 3s, please try again later", "This URI does not exist", "Nothing matches the given URI",
  "URI is too long", "httpd_query_key_value() failed with ESP_ERR_HTTPD_RESULT_TRUNC",
  "wifis: tried to set api key without setter", "mcu: failed: value must be string",
  "<html><body>Bad gateway</body></html>", "\ufeff{}", "\0", "{\"frc\":tru", "}{", "[".repeat(3000), '{"a":'.repeat(2000),
);

function bodiesOf(...members: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  const json = fc.array(fc.oneof(...members), { maxLength: 5 }).map((each) => `{${each.join(",")}}`);
  return fc.oneof(
    { arbitrary: json, weight: 4 },
    { arbitrary: sentences, weight: 2 },
    { arbitrary: fc.string({ unit: "binary", maxLength: 30 }), weight: 1 },
    { arbitrary: fc.tuple(sentences, json).map((parts) => parts.join(" ")), weight: 1 },
  );
}

/** The serial number, which among other digits would be another number. */
const named = `#${serial}#`;

/** Nothing is secret in them but the values of secret keys. */
const bodies = bodiesOf(plainMembers, secretMembers);

/** Bodies with texts somewhere inside, where they may break any syntax. */
function withInside(...inside: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(bodiesOf(plainMembers), fc.constantFrom(...inside), fc.nat(60))
    .map(([body, text, at]) => `${body.slice(0, at)}${text}${body.slice(at)}`);
}

/** The beginning of a text, or all of it. */
function maybeCut(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(texts, fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.nat(250)))
    .map(([text, size]) => text.slice(0, size));
}

/** Bodies of answers, by who reads them: what a client does not know for a secret it cannot hide. */
export const hostileBodies: Readonly<
  Record<"query" | "set", Readonly<Record<"local" | "cloud", fc.Arbitrary<string>>>>
> = {
  query: {
    local: maybeCut(bodies),
    cloud: fc.oneof(maybeCut(bodies), withInside(token, quoted(token), named)),
  },
  set: {
    local: fc.oneof(maybeCut(bodies), withInside(...repeated)),
    cloud: fc.oneof(maybeCut(bodies), withInside(token, quoted(token), named, ...repeated)),
  },
};

/** Status codes, those with a meaning above all. */
export const statusCodes: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(200, 202, 400, 401, 403, 404, 405, 414, 422, 431, 500, 502, 503, 504),
  fc.integer({ min: 100, max: 999 }),
);
