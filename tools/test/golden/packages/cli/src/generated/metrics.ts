// GENERATED from spec/ by `npm run generate`. Do not edit.

import type { ComponentMetrics } from "../commands/metrics/metric-info.js";

const deviceInfo: ComponentMetrics = {
  component: "info",
  usual: false,
  metrics: [
    {
      help: "Size of the device.",
      path: ["variant"],
      name: "goe_variant",
      kind: "states",
      words: ["small", "large"],
    },
    {
      help: "How far local time is ahead of UTC.",
      path: ["timezoneOffsetS"],
      name: "goe_timezone_offset_seconds",
      kind: "gauge",
    },
    {
      help: "Whether the Modbus server runs.",
      path: ["modbusEnabled"],
      name: "goe_modbus_enabled",
      kind: "gauge",
    },
    { help: "TCP port of the Modbus server.", path: ["modbusPort"], name: "goe_modbus_port", kind: "gauge" },
  ],
};
const chargingState: ComponentMetrics = {
  component: "state",
  usual: false,
  metrics: [
    { help: "Whether the car may charge now.", path: ["allowed"], name: "goe_allowed", kind: "gauge" },
    {
      help: "State of the car.",
      path: ["carState"],
      name: "goe_car_state",
      kind: "states",
      words: ["lost", "idle", "charging", "starting"],
    },
    {
      help: "Fault of the charger.",
      path: ["fault"],
      name: "goe_fault",
      kind: "states",
      words: ["none", "earth", "lock"],
    },
    {
      help: "Why it charges or not.",
      path: ["reason"],
      name: "goe_reason",
      kind: "states",
      words: ["noData", "price", "sun", "forced"],
    },
    {
      help: "Reasons of the last minutes.",
      path: ["lastReasons"],
      each: "place",
      name: "goe_last_reasons",
      kind: "states",
      words: ["noData", "price", "sun", "forced"],
    },
    {
      help: "Voltage of each wire.",
      path: ["voltageV"],
      each: "phase",
      name: "goe_voltage_volts",
      kind: "gauge",
    },
    {
      help: "Current of each phase.",
      path: ["currentA"],
      each: "phase",
      name: "goe_current_amperes",
      kind: "gauge",
    },
    { help: "Power over all phases.", path: ["powerTotalW"], name: "goe_power_total_watts", kind: "gauge" },
    {
      help: "Whether the meter was calibrated.",
      path: ["calibrated"],
      name: "goe_calibrated",
      kind: "gauge",
    },
    {
      help: "Temperatures inside the housing.",
      path: ["temperaturesCelsius"],
      each: "place",
      name: "goe_temperatures_celsius",
      kind: "gauge",
    },
    {
      help: "All energy delivered so far.",
      path: ["energyTotalWh"],
      name: "goe_energy_joules_total",
      kind: "counter",
      factor: 3600,
      guarded: true,
    },
  ],
};
const configuration: ComponentMetrics = {
  component: "config",
  usual: false,
  metrics: [
    {
      help: "Current the car may draw at most.",
      path: ["requestedCurrentA"],
      name: "goe_requested_current_amperes",
      kind: "gauge",
    },
    {
      help: "Current that is never exceeded.",
      path: ["absoluteMaxCurrentA"],
      name: "goe_absolute_max_current_amperes",
      kind: "gauge",
    },
    {
      help: "Charging stops after this energy.",
      path: ["energyLimitWh"],
      name: "goe_energy_limit_joules",
      kind: "gauge",
      factor: 3600,
    },
    {
      help: "How many phases the charger uses.",
      path: ["phaseMode"],
      name: "goe_phase_mode",
      kind: "states",
      words: ["one", "three"],
    },
    {
      help: "How long each user lets the car wait, by name.",
      path: ["pausesS"],
      each: "name",
      name: "goe_pauses_seconds",
      kind: "gauge",
    },
    { help: "Whether it does.", path: ["schedule", "enabled"], name: "goe_schedule_enabled", kind: "gauge" },
    { help: "Hour.", path: ["schedule", "begin", "hour"], name: "goe_schedule_begin_hour", kind: "gauge" },
    {
      help: "Minute.",
      path: ["schedule", "begin", "minute"],
      name: "goe_schedule_begin_minute",
      kind: "gauge",
    },
    {
      help: "Reasons that count.",
      path: ["schedule", "reasons"],
      each: "place",
      name: "goe_schedule_reasons",
      kind: "states",
      words: ["noData", "price", "sun", "forced"],
    },
    {
      help: "Part of each phase.",
      path: ["schedule", "shareW"],
      each: "phase",
      name: "goe_schedule_share_watts",
      kind: "gauge",
    },
  ],
};
const totals: ComponentMetrics = {
  component: "totals",
  usual: true,
  metrics: [
    {
      help: "All energy delivered so far.",
      path: ["energyTotalWh"],
      name: "goe_energy_joules_total",
      kind: "counter",
      factor: 3600,
      guarded: true,
    },
    {
      help: "Time since the last start.",
      path: ["uptimeMs"],
      name: "goe_uptime_seconds",
      kind: "gauge",
      factor: 0.001,
    },
  ],
};
const cards: ComponentMetrics = {
  component: "cards",
  usual: false,
  list: true,
  metrics: [
    {
      help: "Energy charged with the card.",
      path: ["energyWh"],
      name: "goe_card_energy_joules",
      kind: "gauge",
      factor: 3600,
    },
    { help: "How often the card was used.", path: ["sessions"], name: "goe_card_sessions", kind: "gauge" },
  ],
};
const sensors: ComponentMetrics = {
  component: "sensors",
  usual: false,
  list: true,
  named: true,
  metrics: [
    {
      help: "Current through the sensor.",
      path: ["currentA"],
      name: "goe_sensor_current_amperes",
      kind: "gauge",
    },
    {
      help: "Power; the sign is the direction.",
      path: ["powerW"],
      name: "goe_sensor_power_watts",
      kind: "gauge",
    },
    {
      help: "Phase whose wire it is clamped around.",
      path: ["phase"],
      name: "goe_sensor_phase",
      kind: "states",
      words: ["l1", "l2"],
    },
  ],
};
const relays: ComponentMetrics = {
  component: "relays",
  usual: false,
  list: true,
  metrics: [
    { help: "Power behind the relay.", path: ["switchedW"], name: "goe_relay_switched_watts", kind: "gauge" },
    {
      help: "Current through the sensor.",
      path: ["currentA"],
      name: "goe_relay_current_amperes",
      kind: "gauge",
    },
    {
      help: "Power; the sign is the direction.",
      path: ["powerW"],
      name: "goe_relay_power_watts",
      kind: "gauge",
    },
  ],
};

/** Metrics of each kind of device, by component. */
export const metrics: { readonly [device in "charger" | "controller"]: readonly ComponentMetrics[] } = {
  charger: [deviceInfo, chargingState, configuration, totals, cards],
  controller: [deviceInfo, sensors, relays],
};
