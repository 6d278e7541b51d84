// GENERATED from spec/controller/keys/relays.yaml, spec/controller/keys/sensors.yaml, spec/shared/keys/info.yaml by `npm run generate`. Do not edit.

/**
 * What a mini controller answers, key by key, in its own units and numbers.
 *
 * Enums are plain numbers here and texts are as the device sends them; components decode them.
 */
export interface ControllerStatus {
  /**
   * Version of the firmware.
   *
   * @see key `fwv` (spec/shared/keys/info.yaml; sources: list-controller, capture-c)
   */
  readonly fwv: string;
  /**
   * Number of this one device.
   *
   * @see key `sse` (spec/shared/keys/info.yaml; sources: list-controller, capture-c)
   */
  readonly sse: string;
  /**
   * Size of the controller.
   *
   * Numbers: 11 small, 22 large. `null`: the device knows no value. Absent or `null` where a model or firmware does not have it (known: since 1.1.0).
   *
   * @see key `var` (spec/shared/keys/info.yaml; sources: capture-c)
   */
  readonly var?: number | null;
  /**
   * Which kind of device this is.
   *
   * @see key `typ` (spec/shared/keys/info.yaml; sources: list-controller, capture-c)
   */
  readonly typ: string;
  /**
   * Whether the Modbus server runs.
   *
   * @see key `mce` (spec/shared/keys/info.yaml; sources: list-controller, capture-c)
   */
  readonly mce: boolean;
  /**
   * TCP port of the Modbus server.
   *
   * @see key `mcp` (spec/shared/keys/info.yaml; sources: list-controller, capture-c)
   */
  readonly mcp: number;
  /**
   * Power behind each relay.
   *
   * In W. Absent or `null` where a model or firmware does not have it (known: since 1.1.0).
   *
   * @see key `rpw` (spec/controller/keys/relays.yaml; sources: list-controller, capture-c)
   */
  readonly rpw?: readonly (number | null)[] | null;
  /**
   * What each relay measures.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 1.1.0).
   *
   * @see key `rva` (spec/controller/keys/relays.yaml; sources: list-controller, capture-c)
   */
  readonly rva?: readonly (readonly number[])[] | null;
  /**
   * Names of the sensors.
   *
   * @see key `snm` (spec/controller/keys/sensors.yaml; sources: list-controller, capture-c)
   */
  readonly snm: readonly string[];
  /**
   * What each sensor measures.
   *
   * @see key `sva` (spec/controller/keys/sensors.yaml; sources: list-controller, capture-c)
   */
  readonly sva: readonly (readonly number[])[];
  /**
   * Phase of each sensor.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 1.1.0).
   *
   * @see key `sph` (spec/controller/keys/sensors.yaml; sources: list-controller, capture-c)
   */
  readonly sph?: readonly number[] | null;
}
