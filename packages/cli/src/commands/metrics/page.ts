import type { CommandPage } from "../command-page.js";
import type { MetricsFlags } from "./command.js";

export const page: CommandPage<MetricsFlags> = {
  brief: "Serve what devices measure to Prometheus",
  words: "[component…]",
  intro:
    "goe metrics reads devices again and again, and serves what they say at /metrics until Ctrl-C: names and base units " +
    "as Prometheus has them. However often it is asked, a device is not.",
  common: "device",
  options: {
    listen: {
      value: "ADDRESS",
      brief: "Where to serve; else 127.0.0.1:9877, which only this computer reaches",
    },
    interval: { value: "TIME", brief: "How often to read, from 1s on; else 10s" },
    once: { brief: "Read once and print, as for the text file collector of node_exporter" },
    dashboard: { brief: "Print a dashboard for Grafana with all of the metrics" },
  },
  sections: [
    {
      title: "Components",
      lines: ["Those that people watch; others by name, as goe charger has them, or all."],
    },
    {
      title: "Metrics",
      lines: [
        ["goe_up", "1 where the device answers; where it does not, it has no other metrics"],
        ["goe_device_info", "Kind, model, type and firmware as labels, always 1"],
        [
          "goe_…_watts",
          "Numbers in base units: joules, seconds, ratios; with phase, index or name as labels",
        ],
        ["goe_…_total", "Counters; those of energy never step back, as the readings of devices do"],
        ["goe_…{state=…}", "Words: 1 for the one that holds, 0 for the others"],
        ["goe_… 0 or 1", "Switches"],
      ],
    },
  ],
  examples: [
    "goe metrics --host 192.168.1.20",
    "goe metrics --all --listen 0.0.0.0:9877 --interval 30s",
    "goe metrics charging-status stats --host 192.168.1.20 --once",
    "goe metrics --dashboard > goe-dashboard.json",
  ],
  complete: async () => {
    const { componentSummaries } = await import("@goe/core/keys");
    return [...Object.keys(componentSummaries.charger), ...Object.keys(componentSummaries.controller), "all"];
  },
};
