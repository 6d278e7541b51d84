import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { exampleStatus } from "./example-status.js";

/** A device on loopback that answers queries from a status object. */
export interface DeviceServer {
  /** `127.0.0.1` with a port, as `--host` takes it. */
  readonly host: string;
  /** URLs asked for, in order. */
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
}

/** A charger's whole status; the values of its commonest keys are invented, in the shapes that devices send. */
export const chargerStatus = exampleStatus("charger", {
  sse: "012345",
  fna: "myCharger",
  fwv: "60.4",
  tse: true,
  tsss: 1,
  tof: 60,
  tds: 1,
  utc: "2025-03-01T11:22:33.500",
  loc: "2025-03-01T12:22:33.500 +01:00",
  tzt: "Europe/Vienna",
  lto: 3_600_000,
  tab: 1_740_713_364_377,
  lmo: 3,
  nmo: false,
  dwo: null,
  psm: 2,
  amp: 16,
  ama: 16,
  mca: 6,
  frc: 0,
  hai: true,
  spl3: 4200,
  clp: [6, 10, 12, 14, 16],
  lck: 0,
  alw: true,
  acu: 16,
  tpa: 10_890.5,
  car: 2,
  err: 0,
  cus: 3,
  modelStatus: 3,
  wh: 4321.987,
  nrg: [233.7, 237.5, 235.3, 1.9, 15.4, 15.5, 15.2, 3598, 3681, 3576, 0, 10_855, 99, 99, 98, 0],
  pnp: 3,
  cdi: { type: 1, value: 5_405_000 },
  trx: 0,
  lmsc: 109_384_123,
  lccfi: 109_380_000,
  lccfc: null,
  lcctc: 109_384_000,
  alwt: 109_383_500,
  cll: null,
  rfb: 1342,
  eto: 1_234_567,
  rbc: 42,
  rbt: 114_789_123,
});

/** A controller's whole status; the values of its readings are invented, in the shapes that devices send. */
export const controllerStatus = exampleStatus("controller", {
  sse: "123456",
  fna: "Zähler 東京",
  fwv: "1.3.0",
  tse: true,
  tsss: 1,
  tof: 60,
  tds: 1,
  utc: "2025-03-01T11:22:33.500",
  loc: "2025-03-01T12:22:33.500 +01:00",
  ccn: ["Home", "Grid", "太陽光"],
  ccp: [1250.5, -2750, null],
  cec: [
    [100_000.5, 0],
    [2500, 70_250.25],
    [0, 0],
  ],
  cpc: [
    [1.5, 2.25, 1.75, 0.1],
    [4, 4, 4, 0],
    [null, null, null, null],
  ],
  usn: ["Internal 1"],
  usv: [{ u1: 234.7242, u2: 239.5702, u3: 239.8172, uN: 0.815918 }],
  isn: ["Main L1", "Main L2"],
  isv: [
    { i: 5.3, p: -1203.4, f: -0.97 },
    { i: 0.02, p: 0, f: 0 },
  ],
  ips: [0, 1],
  iim: [true, false],
  ecp: [null, -500, null],
  ccs: [true, true, false],
});

/** Starts a device with a status, or one that answers in its own way. */
export async function startDevice(
  answer: Readonly<Record<string, unknown>> | ((response: ServerResponse) => void),
): Promise<DeviceServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const url = request.url ?? "";
    requests.push(url);
    if (typeof answer === "function") return answer(response);
    const filter = new URL(url, "http://device").searchParams.get("filter");
    const entries = Object.entries(answer).filter(
      ([key]) => filter === null || filter.split(",").includes(key),
    );
    response.setHeader("content-type", "application/json").end(JSON.stringify(Object.fromEntries(entries)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
