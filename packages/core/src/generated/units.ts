// GENERATED from spec/units.yaml by `npm run generate`. Do not edit.

/** Unit suffix of a field name → symbol: `energyTotalWh` is in Wh, `powerFactorPercent` in %. */
export const unitSymbols: Readonly<Record<string, string>> = {
  Wh: "Wh",
  W: "W",
  A: "A",
  V: "V",
  Hz: "Hz",
  Celsius: "°C",
  Percent: "%",
  S: "s",
  Ms: "ms",
  Min: "min",
  Us: "µs",
  KW: "kW",
  Dbm: "dBm",
  PercentPerS: "%/s",
  CtPerKWh: "ct/kWh",
  KWhPer100Km: "kWh/100 km",
};

/** Unit of time → how many seconds it is. */
export const unitSeconds: Readonly<Record<string, number>> = {
  S: 1,
  Ms: 0.001,
  Min: 60,
  Us: 0.000001,
};
