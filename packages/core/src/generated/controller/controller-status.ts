// GENERATED from spec/controller/keys/categories.yaml, spec/controller/keys/currents.yaml, spec/controller/keys/voltages.yaml, spec/shared/keys/meta.yaml, spec/shared/keys/time.yaml by `npm run generate`. Do not edit.

/**
 * What a go-e Controller answers, key by key, in its own units and numbers.
 *
 * Enums are plain numbers here and texts are as the device sends them; components decode them.
 */
export interface ControllerStatus {
  /**
   * Number that identifies this one device, six digits with leading zeros, sent as text.
   *
   * @see key `sse` (spec/shared/keys/meta.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly sse: string;
  /**
   * Name the owner gave the device, as the app shows it.
   *
   * @see key `fna` (spec/shared/keys/meta.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly fna: string;
  /**
   * Version of the firmware that runs on the device.
   *
   * @see key `fwv` (spec/shared/keys/meta.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly fwv: string;
  /**
   * Whether the device sets its clock from a time server on the network.
   *
   * @see key `tse` (spec/shared/keys/time.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly tse: boolean;
  /**
   * How far the device is with setting its clock from the time server.
   *
   * Numbers: 0 reset, 1 completed, 2 inProgress.
   *
   * @see key `tsss` (spec/shared/keys/time.yaml; sources: vendor-controller-en, wattpilot-yaml, capture-controller-1.0.6)
   */
  readonly tsss: number;
  /**
   * How far standard time at this place is ahead of UTC. Summer time is not part of it.
   *
   * In Min.
   *
   * @see key `tof` (spec/shared/keys/time.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly tof: number;
  /**
   * Which rule the device follows to switch to summer time.
   *
   * Numbers: 0 none, 1 europeanSummerTime, 2 usDaylightTime, 3 australianDaylightTime.
   *
   * @see key `tds` (spec/shared/keys/time.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly tds: number;
  /**
   * The device's clock, in UTC.
   *
   * @see key `utc` (spec/shared/keys/time.yaml; sources: capture-controller-1.0.6, wattpilot-yaml, vendor-controller-en)
   */
  readonly utc: string;
  /**
   * The device's clock as local time, with the offset from UTC that holds now.
   *
   * @see key `loc` (spec/shared/keys/time.yaml; sources: capture-controller-1.0.6, wattpilot-yaml, vendor-controller-en)
   */
  readonly loc: string;
  /**
   * Names of the sixteen categories to which the controller assigns power: house, grid, car and so on.
   *
   * @see key `ccn` (spec/controller/keys/categories.yaml; sources: vendor-controller-en, capture-controller-1.0.6, vendor-controller-http, vendor-controller-modbus)
   */
  readonly ccn: readonly string[];
  /**
   * Power of each category now. For the grid, negative means that power is fed in.
   *
   * In W.
   *
   * @see key `ccp` (spec/controller/keys/categories.yaml; sources: vendor-controller-en, capture-controller-1.0.6, vendor-controller-modbus, marq24)
   */
  readonly ccp: readonly (number | null)[];
  /**
   * Energy counters of each category, one per direction.
   *
   * @see key `cec` (spec/controller/keys/categories.yaml; sources: vendor-controller-en, capture-controller-1.0.6, vendor-controller-modbus)
   */
  readonly cec: readonly (readonly number[])[];
  /**
   * Current of each category per phase.
   *
   * @see key `cpc` (spec/controller/keys/categories.yaml; sources: vendor-controller-en, capture-controller-1.0.6, vendor-controller-modbus)
   */
  readonly cpc: readonly (readonly (number | null)[])[];
  /**
   * Names of the current sensors.
   *
   * @see key `isn` (spec/controller/keys/currents.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly isn: readonly string[];
  /**
   * What each current sensor measures now.
   *
   * @see key `isv` (spec/controller/keys/currents.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly isv: readonly { readonly i: number; readonly p: number; readonly f: number }[];
  /**
   * Phase whose wire each current sensor is clamped around.
   *
   * @see key `ips` (spec/controller/keys/currents.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly ips: readonly number[];
  /**
   * Whether the sign of each current sensor is turned round.
   *
   * @see key `iim` (spec/controller/keys/currents.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly iim: readonly boolean[];
  /**
   * Names of the voltage sensors.
   *
   * @see key `usn` (spec/controller/keys/voltages.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly usn: readonly string[];
  /**
   * What each voltage sensor measures now.
   *
   * @see key `usv` (spec/controller/keys/voltages.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly usv: readonly {
    readonly u1: number;
    readonly u2: number;
    readonly u3: number;
    readonly uN: number;
  }[];
}
