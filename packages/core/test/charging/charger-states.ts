import { type ChargingExplanation, GoeCharger } from "../../src/index.js";
import { answering } from "../answering-transport.js";

export type Values = Readonly<Record<string, unknown>>;

export function explain(values: Values): Promise<ChargingExplanation> {
  return GoeCharger.local("charger", answering(values)).explain();
}

/** Findings as `code severity`. */
export function codesOf({ findings }: ChargingExplanation): string[] {
  return findings.map(({ code, severity }) => `${code} ${severity}`);
}

// A V4 with firmware 59.4 and a car of 11 kW at a cable for 32 A.
export const idle: Values = {
  typ: "go-eCharger_V4",
  fwv: "59.4",
  car: 1,
  alw: true,
  err: 0,
  modelStatus: 15,
  frc: 0,
  acs: 0,
  trx: null,
  dwo: null,
  wh: 0,
  lmo: 3,
  fup: true,
  awe: false,
  pgrid: null,
  psm: 0,
  fsp: false,
  pha: [false, false, false, true, true, true],
  nrg: [230.1, 231.4, 229.8, 1.9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  acu: 16,
  cll: null,
  ama: 32,
  cbl: 32,
  amt: 32,
  adi: false,
  la1: 16,
  la3: 16,
  loa: null,
  tcl: null,
  amp: 16,
};
export const charging: Values = {
  ...idle,
  car: 2,
  nrg: [
    227.54, 225.99, 226.61, 2.79, 15.314, 15.39, 15.466, 3484.561, 3471.439, 3503.163, 0, 10459.16, 100, 99.8,
    99.9, 100,
  ],
};
export const paused: Values = { ...idle, car: 4, alw: false, acu: null };
export const eco: Values = { ...paused, lmo: 4, modelStatus: 17 };
export const blocked = "The car is not charging.";
