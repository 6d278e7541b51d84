// GENERATED from spec/charger/keys/cards.yaml, spec/charger/keys/config.yaml, spec/charger/keys/state.yaml, spec/charger/keys/totals.yaml, spec/shared/keys/info.yaml by `npm run generate`. Do not edit.

/**
 * What a mini charger answers, key by key, in its own units and numbers.
 *
 * Enums are plain numbers here and texts are as the device sends them; components decode them.
 */
export interface ChargerStatus {
  /**
   * Version of the firmware.
   *
   * @see key `fwv` (spec/shared/keys/info.yaml; sources: list, capture-a)
   */
  readonly fwv: string;
  /**
   * Number of this one device.
   *
   * @see key `sse` (spec/shared/keys/info.yaml; sources: list, capture-a)
   */
  readonly sse: string;
  /**
   * Size of the device.
   *
   * Numbers: 11 small, 22 large.
   *
   * @see key `var` (spec/shared/keys/info.yaml; sources: list, capture-a)
   */
  readonly var: number;
  /**
   * Which kind of device this is.
   *
   * @see key `typ` (spec/shared/keys/info.yaml; sources: list, capture-a)
   */
  readonly typ: string;
  /**
   * How far local time is ahead of UTC.
   *
   * In Min.
   *
   * @see key `tof` (spec/shared/keys/info.yaml; sources: list, capture-a)
   */
  readonly tof: number;
  /**
   * Whether the Modbus server runs.
   *
   * @see key `mce` (spec/shared/keys/info.yaml; sources: list, capture-a)
   */
  readonly mce: boolean;
  /**
   * TCP port of the Modbus server.
   *
   * @see key `mcp` (spec/shared/keys/info.yaml; sources: list, capture-a)
   */
  readonly mcp: number;
  /**
   * Name on card number 1.
   *
   * Absent or `null` where a model or firmware does not have it (known: before 060).
   *
   * @see key `c0n` (spec/charger/keys/cards.yaml; sources: list, capture-a)
   */
  readonly c0n?: string | null;
  /**
   * Name on card number 2.
   *
   * Absent or `null` where a model or firmware does not have it (known: before 060).
   *
   * @see key `c1n` (spec/charger/keys/cards.yaml; sources: list, capture-a)
   */
  readonly c1n?: string | null;
  /**
   * Energy charged with card number 1.
   *
   * In Wh. Absent or `null` where a model or firmware does not have it (known: before 060).
   *
   * @see key `c0e` (spec/charger/keys/cards.yaml; sources: list, capture-a)
   */
  readonly c0e?: number | null;
  /**
   * Energy charged with card number 2.
   *
   * In Wh. Absent or `null` where a model or firmware does not have it (known: before 060).
   *
   * @see key `c1e` (spec/charger/keys/cards.yaml; sources: list, capture-a)
   */
  readonly c1e?: number | null;
  /**
   * How often card number 1 was used.
   *
   * Absent or `null` where a model or firmware does not have it (known: before 060).
   *
   * @see key `c0s` (spec/charger/keys/cards.yaml; sources: list, capture-a)
   */
  readonly c0s?: { readonly n: number } | null;
  /**
   * How often card number 2 was used.
   *
   * Absent or `null` where a model or firmware does not have it (known: before 060).
   *
   * @see key `c1s` (spec/charger/keys/cards.yaml; sources: list, capture-a)
   */
  readonly c1s?: { readonly n: number } | null;
  /**
   * All cards in one list.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 060).
   *
   * @see key `crd` (spec/charger/keys/cards.yaml; sources: list, capture-a)
   */
  readonly crd?:
    | readonly { readonly name: string; readonly energy: number; readonly sessions: number }[]
    | null;
  /**
   * Current the car may draw at most.
   *
   * In A.
   *
   * @see key `amp` (spec/charger/keys/config.yaml; sources: list, capture-a, owners)
   */
  readonly amp: number;
  /**
   * Current that is never exceeded.
   *
   * In A. Absent or `null` where a model or firmware does not have it.
   *
   * @see key `ama` (spec/charger/keys/config.yaml; sources: list, client, capture-a)
   */
  readonly ama?: number | null;
  /**
   * Charging stops after this energy.
   *
   * In Wh. `null`: no limit.
   *
   * @see key `dwo` (spec/charger/keys/config.yaml; sources: list, capture-a, client)
   */
  readonly dwo: number | null;
  /**
   * How many phases the charger uses.
   *
   * Numbers: 1 one, 2 three.
   *
   * @see key `psm` (spec/charger/keys/config.yaml; sources: list, capture-a)
   */
  readonly psm: number;
  /**
   * Colour of the lights while no car is there.
   *
   * @see key `cid` (spec/charger/keys/config.yaml; sources: list, capture-a, owners)
   */
  readonly cid: string;
  /**
   * How long each user lets the car wait, by name.
   *
   * In Min. `null`: the device knows no value.
   *
   * @see key `pwt` (spec/charger/keys/config.yaml; sources: list, capture-a)
   */
  readonly pwt: Readonly<Record<string, number>> | null;
  /**
   * When the charger charges by itself.
   *
   * @see key `sch` (spec/charger/keys/config.yaml; sources: list, capture-a)
   */
  readonly sch: {
    readonly on: boolean;
    readonly begin: readonly number[];
    readonly pauses: readonly (readonly number[])[];
    readonly at: number | null;
    readonly end?: number;
    readonly why: readonly number[];
    readonly s1: number;
    readonly s2: number;
    readonly s3: number;
    readonly pin: string;
  };
  /**
   * When the car has to be full.
   *
   * In S. `null`: the device knows no value.
   *
   * @see key `dep` (spec/charger/keys/config.yaml; sources: list, capture-a)
   */
  readonly dep: number | null;
  /**
   * Address of the charger.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 053).
   *
   * @see key `lnk` (spec/charger/keys/config.yaml; sources: list, capture-a)
   */
  readonly lnk?: { readonly ip: string; readonly netmask?: string } | null;
  /**
   * The router of that network.
   *
   * `null`: the device knows no value.
   *
   * @see key `gwy` (spec/charger/keys/config.yaml; sources: list, capture-a, owners)
   */
  readonly gwy: { readonly ip: string; readonly netmask?: string } | string | null;
  /**
   * Wireless networks in reach.
   *
   * `null`: the device knows no value.
   *
   * @see key `scn` (spec/charger/keys/config.yaml; sources: list, capture-a)
   */
  readonly scn:
    | readonly {
        readonly ssid: string;
        readonly rssi: number;
        readonly "car-state"?: number;
        readonly addr: { readonly ip: string; readonly netmask?: string };
        readonly ch: readonly (number | null)[];
      }[]
    | null;
  /**
   * Whether the car may charge now.
   *
   * `null`: the charger has not decided yet.
   *
   * @see key `alw` (spec/charger/keys/state.yaml; sources: list, capture-a)
   */
  readonly alw: boolean | null;
  /**
   * State of the car.
   *
   * Numbers: -1 lost, 1 idle, 2 charging, 3 starting.
   *
   * @see key `car` (spec/charger/keys/state.yaml; sources: list, capture-a, owners)
   */
  readonly car: number | string;
  /**
   * Fault of the charger.
   *
   * Numbers: 0 none, 12 earth, 12 lock, 13 lock.
   *
   * @see key `err` (spec/charger/keys/state.yaml; sources: list, capture-a, owners)
   */
  readonly err: number | boolean;
  /**
   * Why it charges or not.
   *
   * Numbers: 4 noData, 4 price, 4 sun, 5 forced. `null`: the device knows no value. Absent or `null` where a model or firmware does not have it (known: M1 since 054.2; M2 since 052 before 054).
   *
   * @see key `msi` (spec/charger/keys/state.yaml; sources: list, capture-a)
   */
  readonly msi?: number | null;
  /**
   * Reasons of the last minutes.
   *
   * @see key `hst` (spec/charger/keys/state.yaml; sources: list, capture-a)
   */
  readonly hst: readonly number[];
  /**
   * Readings of the meter.
   *
   * @see key `nrg` (spec/charger/keys/state.yaml; sources: list, capture-a)
   */
  readonly nrg: readonly (number | boolean | null)[];
  /**
   * Temperatures inside the housing.
   *
   * In Celsius.
   *
   * @see key `tma` (spec/charger/keys/state.yaml; sources: list, capture-a, owners)
   */
  readonly tma: readonly (number | string | null)[];
  /**
   * When somebody pressed the button.
   *
   * In Ms. `null`: not since the last start.
   *
   * @see key `lbp` (spec/charger/keys/state.yaml; sources: list, capture-a)
   */
  readonly lbp: number | null;
  /**
   * Clock of the charger in UTC.
   *
   * @see key `utc` (spec/charger/keys/state.yaml; sources: list, capture-a)
   */
  readonly utc: string;
  /**
   * Clock of the charger in local time.
   *
   * @see key `loc` (spec/charger/keys/state.yaml; sources: list, capture-a)
   */
  readonly loc: string;
  /**
   * Nobody knows what this is.
   *
   * Absent or `null` where a model or firmware does not have it (known: before 060).
   *
   * @see key `rde` (spec/charger/keys/state.yaml; sources: list, capture-a)
   */
  readonly rde?: unknown | null;
  /**
   * All energy delivered so far.
   *
   * In Wh.
   *
   * @see key `eto` (spec/charger/keys/totals.yaml; sources: list, capture-a)
   */
  readonly eto: number;
  /**
   * Time since the last start.
   *
   * In Ms.
   *
   * @see key `rbt` (spec/charger/keys/totals.yaml; sources: list, capture-a)
   */
  readonly rbt: number;
}
