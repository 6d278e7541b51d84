// GENERATED from spec/charger/structs/charging-status.yaml, spec/charger/structs/controllers.yaml, spec/charger/structs/led.yaml, spec/charger/structs/load-balancing.yaml, spec/charger/structs/phases.yaml, spec/charger/structs/pv-surplus.yaml, spec/charger/structs/rfid-cards.yaml, spec/charger/structs/schedule.yaml by `npm run generate`. Do not edit.

import {
  asArray,
  asBoolean,
  asEnum,
  asList,
  asNumber,
  asRecord,
  asString,
  asUnixTime,
  type DecodeContext,
  inside,
  type Place,
} from "../../decode.js";
import { fromEnum, fromUnixTime, onlyMembers } from "../../encode.js";
import type { Mutable } from "../../mutable.js";
import type { Open } from "../../open-enum.js";
import type { PhaseValues, PhaseValuesWithN } from "../../phase-values.js";
import type { Settable } from "../../settable.js";
import {
  type ChargingDurationType,
  chargingDurationTypeTable,
  type ScheduleControl,
  scheduleControlTable,
} from "./enums.js";

/**
 * Sixteen readings of the built-in meter in one array.
 *
 * @see spec/charger/structs/charging-status.yaml
 */
export interface ElectricalReadings {
  /**
   * Voltage of each phase and of the neutral wire.
   *
   * In V.
   *
   * On the wire: L1 `[0]`, L2 `[1]`, L3 `[2]`, N `[3]`.
   */
  readonly voltageV: PhaseValuesWithN;
  /**
   * Current the car draws on each phase.
   *
   * In A.
   *
   * On the wire: L1 `[4]`, L2 `[5]`, L3 `[6]`.
   */
  readonly currentA: PhaseValues;
  /**
   * Power on each phase and on the neutral wire.
   *
   * In W.
   *
   * On the wire: L1 `[7]`, L2 `[8]`, L3 `[9]`, N `[10]`.
   */
  readonly powerW: PhaseValuesWithN;
  /**
   * Power over all phases.
   *
   * In W.
   *
   * On the wire: `[11]`.
   */
  readonly powerTotalW: number;
  /**
   * Share of the apparent power that is real power, per phase.
   *
   * In Percent.
   *
   * On the wire: L1 `[12]`, L2 `[13]`, L3 `[14]`, N `[15]`.
   */
  readonly powerFactorPercent: PhaseValuesWithN;
}

/** Decodes the {@link ElectricalReadings} that stands at `place` of `key`. */
export function decodeElectricalReadings(
  value: unknown,
  key: string,
  context: DecodeContext,
  place?: Place,
): ElectricalReadings {
  const record = asArray(value, key, context, place);
  return {
    voltageV: {
      l1: asNumber(record[0], key, context, place, 0),
      l2: asNumber(record[1], key, context, place, 1),
      l3: asNumber(record[2], key, context, place, 2),
      n: asNumber(record[3], key, context, place, 3),
    },
    currentA: {
      l1: asNumber(record[4], key, context, place, 4),
      l2: asNumber(record[5], key, context, place, 5),
      l3: asNumber(record[6], key, context, place, 6),
    },
    powerW: {
      l1: asNumber(record[7], key, context, place, 7),
      l2: asNumber(record[8], key, context, place, 8),
      l3: asNumber(record[9], key, context, place, 9),
      n: asNumber(record[10], key, context, place, 10),
    },
    powerTotalW: asNumber(record[11], key, context, place, 11),
    powerFactorPercent: {
      l1: asNumber(record[12], key, context, place, 12),
      l2: asNumber(record[13], key, context, place, 13),
      l3: asNumber(record[14], key, context, place, 14),
      n: asNumber(record[15], key, context, place, 15),
    },
  };
}

/**
 * A stopwatch that runs or has stopped.
 *
 * @see spec/charger/structs/charging-status.yaml
 */
export interface ChargingDuration {
  /**
   * Whether the stopwatch runs.
   *
   * `unknown:N` for a number N without a name.
   *
   * On the wire: `["type"]`.
   */
  readonly durationType: Open<ChargingDurationType>;
  /**
   * While it runs, when it was started on the clock since boot, so that the duration is the time since boot less this value; once it has stopped, the duration itself.
   *
   * In Ms.
   *
   * On the wire: `["value"]`.
   */
  readonly valueMs: number;
}

/** Decodes the {@link ChargingDuration} that stands at `place` of `key`. */
export function decodeChargingDuration(
  value: unknown,
  key: string,
  context: DecodeContext,
  place?: Place,
): ChargingDuration {
  const record = asRecord(value, key, context, place);
  return {
    durationType: asEnum(record["type"], key, context, chargingDurationTypeTable, place, "type"),
    valueMs: asNumber(record["value"], key, context, place, "value"),
  };
}

/**
 * A controller that the search found.
 *
 * @see spec/charger/structs/controllers.yaml
 */
export interface FoundController {
  /**
   * Serial number of the controller.
   *
   * On the wire: `[0]`.
   */
  readonly serialNumber: string;
  /**
   * Whether the charger is paired with this controller.
   *
   * On the wire: `[2]`.
   */
  readonly paired: boolean;
  /**
   * Whether the charger is connected to this controller now.
   *
   * On the wire: `[3]`.
   */
  readonly connected: boolean;
  /**
   * What the controller says of itself in the network.
   *
   * `null`: the device knows no value. Absent where a device leaves it out.
   *
   * On the wire: `[4]`.
   */
  readonly mdnsRecord?: ControllerMdnsRecord | null;
}

/** Decodes the {@link FoundController} that stands at `place` of `key`. */
export function decodeFoundController(
  value: unknown,
  key: string,
  context: DecodeContext,
  place?: Place,
): FoundController {
  const record = asArray(value, key, context, place);
  const struct: Mutable<FoundController> = {
    serialNumber: asString(record[0], key, context, place, 0),
    paired: asBoolean(record[2], key, context, place, 2),
    connected: asBoolean(record[3], key, context, place, 3),
  };
  const sent = record[4];
  if (sent !== undefined)
    struct.mdnsRecord =
      sent === null ? null : decodeControllerMdnsRecord(sent, key, context, inside(place, 4));
  return struct;
}

/**
 * What a controller says of itself over mDNS.
 *
 * @see spec/charger/structs/controllers.yaml
 */
export interface ControllerMdnsRecord {
  /**
   * Host name of the controller.
   *
   * On the wire: `[0]`.
   */
  readonly hostname: string;
  /**
   * Name of the announcement; in the capture the same as the friendly name.
   *
   * On the wire: `[1]`.
   */
  readonly instanceName: string;
  /**
   * Port of its web server.
   *
   * On the wire: `[2]`.
   */
  readonly port: number;
  /**
   * Version of the protocol it speaks, as a text.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `[3]`.
   */
  readonly protocolVersion?: string;
  /**
   * Version of its firmware.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `[4]`.
   */
  readonly firmwareVersion?: string;
  /**
   * Who made it.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `[5]`.
   */
  readonly manufacturer?: string;
  /**
   * Kind of device.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `[6]`.
   */
  readonly deviceType?: string;
  /**
   * Name the owner gave the controller.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `[7]`.
   */
  readonly friendlyName?: string;
  /**
   * Its IP addresses, of both versions.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `[8]`.
   */
  readonly addresses?: readonly string[];
}

/** Decodes the {@link ControllerMdnsRecord} that stands at `place` of `key`. */
export function decodeControllerMdnsRecord(
  value: unknown,
  key: string,
  context: DecodeContext,
  place?: Place,
): ControllerMdnsRecord {
  const record = asArray(value, key, context, place);
  const struct: Mutable<ControllerMdnsRecord> = {
    hostname: asString(record[0], key, context, place, 0),
    instanceName: asString(record[1], key, context, place, 1),
    port: asNumber(record[2], key, context, place, 2),
  };
  let sent: unknown;
  sent = record[3];
  if (sent !== undefined) struct.protocolVersion = asString(sent, key, context, place, 3);
  sent = record[4];
  if (sent !== undefined) struct.firmwareVersion = asString(sent, key, context, place, 4);
  sent = record[5];
  if (sent !== undefined) struct.manufacturer = asString(sent, key, context, place, 5);
  sent = record[6];
  if (sent !== undefined) struct.deviceType = asString(sent, key, context, place, 6);
  sent = record[7];
  if (sent !== undefined) struct.friendlyName = asString(sent, key, context, place, 7);
  sent = record[8];
  if (sent !== undefined)
    struct.addresses = asList(sent, key, context, (item, at) => asString(item, key, context, at), place, 8);
  return struct;
}

/**
 * Animation that runs on the ring of lights.
 *
 * @see spec/charger/structs/led.yaml
 */
export interface LedAnimation {
  /**
   * Number of the animation; no document lists them.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["id"]`.
   */
  readonly id?: number;
  /**
   * Name of the animation, such as Pulsate or Finished.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["name"]`.
   */
  readonly name?: string;
  /**
   * Whether the sign of Norway mode may be drawn over the animation. It does not say that the mode is on.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["norwayOverlay"]`.
   */
  readonly norwayOverlay?: boolean;
  /**
   * Whether the sign of the charging mode may be drawn over the animation.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["modeOverlay"]`.
   */
  readonly modeOverlay?: boolean;
  /**
   * How the animation is made; renderCmds draws ranges of lights.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["subtype"]`.
   */
  readonly subtype?: string;
  /**
   * Ranges of neighbouring lights, each with its colours.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["ranges"]`.
   */
  readonly ranges?: readonly LedRange[];
}

/** Decodes the {@link LedAnimation} that stands at `place` of `key`. */
export function decodeLedAnimation(
  value: unknown,
  key: string,
  context: DecodeContext,
  place?: Place,
): LedAnimation {
  const record = asRecord(value, key, context, place);
  const struct: Mutable<LedAnimation> = {};
  let sent: unknown;
  sent = record["id"];
  if (sent !== undefined) struct.id = asNumber(sent, key, context, place, "id");
  sent = record["name"];
  if (sent !== undefined) struct.name = asString(sent, key, context, place, "name");
  sent = record["norwayOverlay"];
  if (sent !== undefined) struct.norwayOverlay = asBoolean(sent, key, context, place, "norwayOverlay");
  sent = record["modeOverlay"];
  if (sent !== undefined) struct.modeOverlay = asBoolean(sent, key, context, place, "modeOverlay");
  sent = record["subtype"];
  if (sent !== undefined) struct.subtype = asString(sent, key, context, place, "subtype");
  sent = record["ranges"];
  if (sent !== undefined)
    struct.ranges = asList(
      sent,
      key,
      context,
      (item, at) => decodeLedRange(item, key, context, at),
      place,
      "ranges",
    );
  return struct;
}

/**
 * Neighbouring lights of the ring that show the same. It fades between two sets of colours or has one.
 *
 * @see spec/charger/structs/led.yaml
 */
export interface LedRange {
  /**
   * First light of the range, counted from 0.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["from"]`.
   */
  readonly from?: number;
  /**
   * Last light of the range, itself included.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["to"]`.
   */
  readonly to?: number;
  /**
   * Duration of the fade as text, such as 2048ms.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["fade"]`.
   */
  readonly fade?: string;
  /**
   * Colours that stay, as #RRGGBB.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["colors"]`.
   */
  readonly colors?: readonly string[];
  /**
   * Colours at one end of the fade, as #RRGGBB.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["colors0"]`.
   */
  readonly colors0?: readonly string[];
  /**
   * Colours at the other end of the fade, as #RRGGBB.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["colors1"]`.
   */
  readonly colors1?: readonly string[];
}

/** Decodes the {@link LedRange} that stands at `place` of `key`. */
export function decodeLedRange(value: unknown, key: string, context: DecodeContext, place?: Place): LedRange {
  const record = asRecord(value, key, context, place);
  const struct: Mutable<LedRange> = {};
  let sent: unknown;
  sent = record["from"];
  if (sent !== undefined) struct.from = asNumber(sent, key, context, place, "from");
  sent = record["to"];
  if (sent !== undefined) struct.to = asNumber(sent, key, context, place, "to");
  sent = record["fade"];
  if (sent !== undefined) struct.fade = asString(sent, key, context, place, "fade");
  sent = record["colors"];
  if (sent !== undefined)
    struct.colors = asList(
      sent,
      key,
      context,
      (item, at) => asString(item, key, context, at),
      place,
      "colors",
    );
  sent = record["colors0"];
  if (sent !== undefined)
    struct.colors0 = asList(
      sent,
      key,
      context,
      (item, at) => asString(item, key, context, at),
      place,
      "colors0",
    );
  sent = record["colors1"];
  if (sent !== undefined)
    struct.colors1 = asList(
      sent,
      key,
      context,
      (item, at) => asString(item, key, context, at),
      place,
      "colors1",
    );
  return struct;
}

/**
 * Largest current of a group of chargers, per phase.
 *
 * @see spec/charger/structs/load-balancing.yaml
 */
export interface LoadBalancingTotalCurrent {
  /**
   * Current that the group may draw.
   *
   * In A; clients offer 6 to 32 A.
   *
   * On the wire: `["amp"]`.
   */
  readonly totalCurrentA: number;
  /**
   * Current that house and group may draw together under dynamic load balancing.
   *
   * In A; clients offer 6 to 64 A. Absent where a device leaves it out.
   *
   * On the wire: `["dyn"]`.
   */
  readonly dynamicCurrentA?: number;
  /**
   * Current that the group may draw under static load balancing.
   *
   * In A; clients offer 6 to 32 A. Absent where a device leaves it out.
   *
   * On the wire: `["sta"]`.
   */
  readonly staticCurrentA?: number;
  /**
   * When the values were set, as the app wrote it down, so that of two versions the newer one wins. Small numbers such as 17 were seen, which make a date in 1970.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["ts"]`.
   */
  readonly changedAt?: Date;
}

/** Decodes the {@link LoadBalancingTotalCurrent} that stands at `place` of `key`. */
export function decodeLoadBalancingTotalCurrent(
  value: unknown,
  key: string,
  context: DecodeContext,
  place?: Place,
): LoadBalancingTotalCurrent {
  const record = asRecord(value, key, context, place);
  const struct: Mutable<LoadBalancingTotalCurrent> = {
    totalCurrentA: asNumber(record["amp"], key, context, place, "amp"),
  };
  let sent: unknown;
  sent = record["dyn"];
  if (sent !== undefined) struct.dynamicCurrentA = asNumber(sent, key, context, place, "dyn");
  sent = record["sta"];
  if (sent !== undefined) struct.staticCurrentA = asNumber(sent, key, context, place, "sta");
  sent = record["ts"];
  if (sent !== undefined) struct.changedAt = asUnixTime(sent, key, context, 1000, place, "ts");
  return struct;
}

/** Gives a {@link LoadBalancingTotalCurrent} the form of the wire. */
export function encodeLoadBalancingTotalCurrent(value: Settable<LoadBalancingTotalCurrent>): unknown {
  onlyMembers(value, ["totalCurrentA", "dynamicCurrentA", "staticCurrentA", "changedAt"]);
  const wire: Record<string, unknown> = {};
  wire["amp"] = value.totalCurrentA;
  if (value.dynamicCurrentA !== undefined) wire["dyn"] = value.dynamicCurrentA;
  if (value.staticCurrentA !== undefined) wire["sta"] = value.staticCurrentA;
  if (value.changedAt !== undefined) wire["ts"] = fromUnixTime(value.changedAt, 1000);
  return wire;
}

/**
 * Six flags that say which phases are live on both sides of the contactor.
 *
 * @see spec/charger/structs/phases.yaml
 */
export interface ContactorPhases {
  /**
   * Whether the phase is live behind the contactor, which is so while it is closed.
   *
   * On the wire: L1 `[0]`, L2 `[1]`, L3 `[2]`.
   */
  readonly after: PhaseValues<boolean>;
  /**
   * Whether the phase comes in from the grid.
   *
   * On the wire: L1 `[3]`, L2 `[4]`, L3 `[5]`.
   */
  readonly before: PhaseValues<boolean>;
}

/** Decodes the {@link ContactorPhases} that stands at `place` of `key`. */
export function decodeContactorPhases(
  value: unknown,
  key: string,
  context: DecodeContext,
  place?: Place,
): ContactorPhases {
  const record = asArray(value, key, context, place);
  return {
    after: {
      l1: asBoolean(record[0], key, context, place, 0),
      l2: asBoolean(record[1], key, context, place, 1),
      l3: asBoolean(record[2], key, context, place, 2),
    },
    before: {
      l1: asBoolean(record[3], key, context, place, 3),
      l2: asBoolean(record[4], key, context, place, 4),
      l3: asBoolean(record[5], key, context, place, 5),
    },
  };
}

/**
 * What surplus charging has to know of the house at this moment.
 *
 * @see spec/charger/structs/pv-surplus.yaml
 */
export interface InverterData {
  /**
   * Power at the grid connection: negative while the house feeds in, positive while it draws.
   *
   * In W.
   *
   * On the wire: `["pGrid"]`.
   */
  readonly gridPowerW: number;
  /**
   * Power of the solar system: positive while it produces, a little negative on standby.
   *
   * In W. Absent where a device leaves it out.
   *
   * On the wire: `["pPv"]`.
   */
  readonly pvPowerW?: number;
  /**
   * Power of the home battery: positive while it gives energy, negative while it charges.
   *
   * In W. Absent where a device leaves it out.
   *
   * On the wire: `["pAkku"]`.
   */
  readonly batteryPowerW?: number;
}

/** Decodes the {@link InverterData} that stands at `place` of `key`. */
export function decodeInverterData(
  value: unknown,
  key: string,
  context: DecodeContext,
  place?: Place,
): InverterData {
  const record = asRecord(value, key, context, place);
  const struct: Mutable<InverterData> = {
    gridPowerW: asNumber(record["pGrid"], key, context, place, "pGrid"),
  };
  let sent: unknown;
  sent = record["pPv"];
  if (sent !== undefined) struct.pvPowerW = asNumber(sent, key, context, place, "pPv");
  sent = record["pAkku"];
  if (sent !== undefined) struct.batteryPowerW = asNumber(sent, key, context, place, "pAkku");
  return struct;
}

/** Gives a {@link InverterData} the form of the wire. */
export function encodeInverterData(value: Settable<InverterData>): unknown {
  onlyMembers(value, ["gridPowerW", "pvPowerW", "batteryPowerW"]);
  const wire: Record<string, unknown> = {};
  wire["pGrid"] = value.gridPowerW;
  if (value.pvPowerW !== undefined) wire["pPv"] = value.pvPowerW;
  if (value.batteryPowerW !== undefined) wire["pAkku"] = value.batteryPowerW;
  return wire;
}

/**
 * A slot for an RFID card as the charger shows it.
 *
 * @see spec/charger/structs/rfid-cards.yaml
 */
export interface RfidCardSlot {
  /**
   * Name of the card, n/a while the slot is unused.
   *
   * On the wire: `["name"]`.
   */
  readonly name: string;
  /**
   * Energy charged with the card.
   *
   * In Wh.
   *
   * On the wire: `["energy"]`.
   */
  readonly energyWh: number;
  /**
   * Whether a card is taught in at this slot.
   *
   * On the wire: `["cardId"]`.
   */
  readonly cardId: boolean;
}

/** Decodes the {@link RfidCardSlot} that stands at `place` of `key`. */
export function decodeRfidCardSlot(
  value: unknown,
  key: string,
  context: DecodeContext,
  place?: Place,
): RfidCardSlot {
  const record = asRecord(value, key, context, place);
  return {
    name: asString(record["name"], key, context, place, "name"),
    energyWh: asNumber(record["energy"], key, context, place, "energy"),
    cardId: asBoolean(record["cardId"], key, context, place, "cardId"),
  };
}

/**
 * What to change of a slot for an RFID card. What is left out stays as it is.
 *
 * @see spec/charger/structs/rfid-cards.yaml
 */
export interface RfidCardChange {
  /**
   * New name of the card.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["name"]`.
   */
  readonly name?: string;
  /**
   * New state of the energy counter, 0 to reset it.
   *
   * In Wh. Absent where a device leaves it out.
   *
   * On the wire: `["energy"]`.
   */
  readonly energyWh?: number;
  /**
   * Serial number of the card to teach in.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["rfid"]`.
   */
  readonly rfid?: string;
}

/** Decodes the {@link RfidCardChange} that stands at `place` of `key`. */
export function decodeRfidCardChange(
  value: unknown,
  key: string,
  context: DecodeContext,
  place?: Place,
): RfidCardChange {
  const record = asRecord(value, key, context, place);
  const struct: Mutable<RfidCardChange> = {};
  let sent: unknown;
  sent = record["name"];
  if (sent !== undefined) struct.name = asString(sent, key, context, place, "name");
  sent = record["energy"];
  if (sent !== undefined) struct.energyWh = asNumber(sent, key, context, place, "energy");
  sent = record["rfid"];
  if (sent !== undefined) struct.rfid = asString(sent, key, context, place, "rfid");
  return struct;
}

/** Gives a {@link RfidCardChange} the form of the wire. */
export function encodeRfidCardChange(value: Settable<RfidCardChange>): unknown {
  onlyMembers(value, ["name", "energyWh", "rfid"]);
  const wire: Record<string, unknown> = {};
  if (value.name !== undefined) wire["name"] = value.name;
  if (value.energyWh !== undefined) wire["energy"] = value.energyWh;
  if (value.rfid !== undefined) wire["rfid"] = value.rfid;
  return wire;
}

/**
 * The windows of a day and what they do.
 *
 * @see spec/charger/structs/schedule.yaml
 */
export interface DaySchedule {
  /**
   * What the windows do.
   *
   * `unknown:N` for a number N without a name.
   *
   * On the wire: `["control"]`.
   */
  readonly control: Open<ScheduleControl>;
  /**
   * The windows. Unused ones begin and end at midnight.
   *
   * On the wire: `["ranges"]`.
   */
  readonly ranges: readonly ScheduleRange[];
}

/** Decodes the {@link DaySchedule} that stands at `place` of `key`. */
export function decodeDaySchedule(
  value: unknown,
  key: string,
  context: DecodeContext,
  place?: Place,
): DaySchedule {
  const record = asRecord(value, key, context, place);
  return {
    control: asEnum(record["control"], key, context, scheduleControlTable, place, "control"),
    ranges: asList(
      record["ranges"],
      key,
      context,
      (item, at) => decodeScheduleRange(item, key, context, at),
      place,
      "ranges",
    ),
  };
}

/** Gives a {@link DaySchedule} the form of the wire. */
export function encodeDaySchedule(value: Settable<DaySchedule>): unknown {
  onlyMembers(value, ["control", "ranges"]);
  const wire: Record<string, unknown> = {};
  wire["control"] = fromEnum(value.control, scheduleControlTable);
  wire["ranges"] = value.ranges.map((item) => encodeScheduleRange(item));
  return wire;
}

/**
 * A window of a schedule.
 *
 * @see spec/charger/structs/schedule.yaml
 */
export interface ScheduleRange {
  /**
   * First moment of the window.
   *
   * On the wire: `["begin"]`.
   */
  readonly begin: TimeOfDay;
  /**
   * First moment after the window.
   *
   * On the wire: `["end"]`.
   */
  readonly end: TimeOfDay;
}

/** Decodes the {@link ScheduleRange} that stands at `place` of `key`. */
export function decodeScheduleRange(
  value: unknown,
  key: string,
  context: DecodeContext,
  place?: Place,
): ScheduleRange {
  const record = asRecord(value, key, context, place);
  return {
    begin: decodeTimeOfDay(record["begin"], key, context, inside(place, "begin")),
    end: decodeTimeOfDay(record["end"], key, context, inside(place, "end")),
  };
}

/** Gives a {@link ScheduleRange} the form of the wire. */
export function encodeScheduleRange(value: Settable<ScheduleRange>): unknown {
  onlyMembers(value, ["begin", "end"]);
  const wire: Record<string, unknown> = {};
  wire["begin"] = encodeTimeOfDay(value.begin);
  wire["end"] = encodeTimeOfDay(value.end);
  return wire;
}

/**
 * A time of day at the place of the charger.
 *
 * @see spec/charger/structs/schedule.yaml
 */
export interface TimeOfDay {
  /**
   * Hour; the end of a day may be 24.
   *
   * 0 to 24.
   *
   * On the wire: `["hour"]`.
   */
  readonly hour: number;
  /**
   * Minute.
   *
   * 0 to 59.
   *
   * On the wire: `["minute"]`.
   */
  readonly minute: number;
  /**
   * Second, which the Wattpilot leaves out.
   *
   * 0 to 59. Absent where a device leaves it out.
   *
   * On the wire: `["second"]`.
   */
  readonly second?: number;
}

/** Decodes the {@link TimeOfDay} that stands at `place` of `key`. */
export function decodeTimeOfDay(
  value: unknown,
  key: string,
  context: DecodeContext,
  place?: Place,
): TimeOfDay {
  const record = asRecord(value, key, context, place);
  const struct: Mutable<TimeOfDay> = {
    hour: asNumber(record["hour"], key, context, place, "hour"),
    minute: asNumber(record["minute"], key, context, place, "minute"),
  };
  const sent = record["second"];
  if (sent !== undefined) struct.second = asNumber(sent, key, context, place, "second");
  return struct;
}

/** Gives a {@link TimeOfDay} the form of the wire. */
export function encodeTimeOfDay(value: Settable<TimeOfDay>): unknown {
  onlyMembers(value, ["hour", "minute", "second"]);
  const wire: Record<string, unknown> = {};
  wire["hour"] = value.hour;
  wire["minute"] = value.minute;
  if (value.second !== undefined) wire["second"] = value.second;
  return wire;
}
