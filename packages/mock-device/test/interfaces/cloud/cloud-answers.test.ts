import { describe, expect, it } from "vitest";
import type { SimulatedDevice } from "../../../src/device/simulated-device.js";
import type { MockCloud } from "../../../src/interfaces/cloud/mock-cloud.js";
import { ask, cloudWith, deviceOf, token } from "./cloud-devices.js";

const bearer = { Authorization: `Bearer ${token}` };

// Both forms in which the cloud tells devices apart.
const ways = [
  ["by host name", { host: "000123.api.v3.go-e.io", prefix: "" }],
  ["by path", { host: "127.0.0.1", prefix: "/000123" }],
] as const;

interface Row {
  readonly what: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly before?: (device: SimulatedDevice, cloud: MockCloud) => void;
  readonly status: number;
  readonly body: string;
}

// A moment whose seconds, written as floating-point numbers, leave the rest that the reported age has.
const reportedAgeStartMs = 1_678_609_888_254;
const reportedAgeMs = 25_382_091;

const rows: readonly Row[] = [
  {
    what: "the values that were asked for, token in the header (cloudapi-en.md)",
    path: "/api/status?filter=amp,fna",
    headers: bearer,
    status: 200,
    body: '{"amp":16,"fna":"Garage"}',
  },
  {
    what: "the same with the token as parameter (cloudapi-en.md)",
    path: `/api/status?token=${token}&age=5&filter=amp,fna`,
    status: 200,
    body: '{"amp":16,"fna":"Garage"}',
  },
  {
    what: "values in the device's order, encoded commas (supermihi/goe)",
    path: `/api/status?filter=fna%2Camp&token=${token}`,
    status: 200,
    body: '{"amp":16,"fna":"Garage"}',
  },
  {
    what: "unknown and write-only keys left out with 200 (marq24/ha-goecharger-api2#93)",
    path: "/api/status?filter=amp,zzz,rst",
    headers: bearer,
    status: 200,
    body: '{"amp":16}',
  },
  {
    what: "nothing but an empty object when no key is known (inferred)",
    path: "/api/status?filter=zzz",
    headers: bearer,
    status: 200,
    body: "{}",
  },
  {
    what: "401 for a wrong token (goecharger/go-eCharger-API-v2#122)",
    path: "/api/status?token=wrong",
    status: 401,
    body: '{"success":false,"reason":"Token is wrong"}',
  },
  {
    what: "401 for a wrong token although the data is outdated (goecharger/go-eCharger-API-v2#122)",
    path: "/api/status?token=wrong",
    before: (device, cloud) => {
      cloud.freeze(device);
      device.time.advance(60_000);
    },
    status: 401,
    body: '{"success":false,"reason":"Token is wrong"}',
  },
  {
    what: "401 without a token (inferred)",
    path: "/api/set?amp=6",
    status: 401,
    body: '{"success":false,"reason":"Token is missing"}',
  },
  {
    what: "401 for another scheme (inferred)",
    path: "/api/status",
    headers: { Authorization: `Basic ${token}` },
    status: 401,
    body: '{"success":false,"reason":"Token is missing"}',
  },
  {
    what: "403 while the cloud API is off (cloudapi-en.md)",
    path: "/api/status",
    headers: bearer,
    before: (device) => device.write("cae", "false"),
    status: 403,
    body: '{"success":false,"reason":"Cloud API is not activated"}',
  },
  {
    what: "403 for a set while the cloud API is off (cloudapi-en.md)",
    path: "/api/set?amp=6",
    headers: bearer,
    before: (device) => device.write("cae", "false"),
    status: 403,
    body: '{"success":false,"reason":"Cloud API is not activated"}',
  },
  {
    what: "403 while the device is offline (cloudapi-en.md)",
    path: "/api/status",
    headers: bearer,
    before: (device) => device.reboot(),
    status: 403,
    body: '{"success":false,"reason":"Device is offline"}',
  },
  {
    what: "200 when the firmware shows null for cae (marq24/ha-goecharger-api2#160)",
    path: "/api/status?filter=amp",
    headers: bearer,
    before: (device) => device.state.set("cae", null),
    status: 200,
    body: '{"amp":16}',
  },
  {
    what: "404 with the age when the data is outdated (goecharger/go-eCharger-API-v2#122)",
    path: "/api/status",
    headers: bearer,
    before: (device, cloud) => {
      cloud.freeze(device);
      device.time.advance(reportedAgeMs);
    },
    status: 404,
    body: '{"success":false,"reason":"Data is outdated","age":25382.09100008011}',
  },
  {
    what: "404 for a set when nothing came for 30 s (cloudapi-en.md; body inferred)",
    path: "/api/set?amp=6",
    headers: bearer,
    before: (device, cloud) => {
      cloud.freeze(device);
      device.time.advance(reportedAgeMs);
    },
    status: 404,
    body: '{"success":false,"reason":"Data is outdated","age":25382.09100008011}',
  },
  {
    what: "202 for a key that can only be read (goecharger/go-eCharger-API-v2#135)",
    path: `/api/set?token=${token}&eto=0`,
    status: 202,
    body: '{"succeeded":[{"eto":0}],"failed":[]}',
  },
  {
    what: "the number of goecharger/go-eCharger-API-v2#135 without its fraction",
    path: `/api/set?token=${token}&eto=0.0`,
    status: 202,
    body: '{"succeeded":[{"eto":0}],"failed":[]}',
  },
  {
    what: "202 for each of several keys (lists: goecharger/go-eCharger-API-v2#135; one entry per key inferred)",
    path: "/api/set?amp=7&fna=%22my+go-eCharger%22",
    headers: bearer,
    status: 202,
    body: '{"succeeded":[{"amp":7},{"fna":"my go-eCharger"}],"failed":[]}',
  },
  {
    what: "202 for a value out of range, since the cloud does not check (goecharger/go-eCharger-API-v2#135)",
    path: "/api/set?amp=99",
    headers: bearer,
    status: 202,
    body: '{"succeeded":[{"amp":99}],"failed":[]}',
  },
  {
    what: "202 when at least one key was sent (cloudapi-en.md; what fails is inferred)",
    path: "/api/set?amp=8&zzz=1",
    headers: bearer,
    status: 202,
    body: '{"succeeded":[{"amp":8}],"failed":[{"zzz":1}]}',
  },
  {
    what: "422 when all keys were rejected (cloudapi-en.md; body and reasons inferred)",
    path: "/api/set?zzz=1&fna=abc",
    headers: bearer,
    status: 422,
    body: '{"succeeded":[],"failed":[{"zzz":1},{"fna":"abc"}]}',
  },
  {
    what: "422 without a key (inferred)",
    path: "/api/set",
    headers: bearer,
    status: 422,
    body: '{"succeeded":[],"failed":[]}',
  },
  {
    what: "502 now and then (goecharger/go-eCharger-API-v2#219; body inferred)",
    path: "/api/status",
    headers: bearer,
    before: (_device, cloud) => cloud.failNext(1),
    status: 502,
    body: "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body><h1>502 Bad Gateway</h1></body>\r\n</html>\r\n",
  },
  {
    what: "404 for another path (inferred)",
    path: "/api/foo",
    headers: bearer,
    status: 404,
    body: '{"success":false,"reason":"Not found"}',
  },
  {
    what: "404 for a trailing slash (inferred)",
    path: "/api/status/",
    headers: bearer,
    status: 404,
    body: '{"success":false,"reason":"Not found"}',
  },
];

describe.each(ways)("the cloud, asked %s, answers", (_way, { host, prefix }) => {
  it.each(rows)("$what", async ({ path, headers = {}, before, status, body }) => {
    const device = deviceOf("v4-59.4", { amp: 16, fna: "Garage" }, reportedAgeStartMs);
    await using cloud = await cloudWith(device);
    before?.(device, cloud);
    const answer = await ask(cloud, prefix + path, { host, headers });
    expect([answer.status, answer.body]).toEqual([status, body]);
    expect(answer.headers["content-type"]).toBe(status === 502 ? "text/html" : "application/json");
    expect(answer.headers["content-length"]).toBe(String(Buffer.byteLength(body)));
  });

  it("403 for a serial number that it does not know (inferred)", async () => {
    await using cloud = await cloudWith(deviceOf("v4-59.4"));
    const unknown = { host: host.replace("000123", "000124"), headers: bearer };
    const answer = await ask(cloud, `${prefix.replace("000123", "000124")}/api/status`, unknown);
    expect([answer.status, answer.body]).toEqual([403, '{"success":false,"reason":"Device is offline"}']);
  });
});
