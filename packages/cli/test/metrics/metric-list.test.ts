import { readFileSync } from "node:fs";
import { componentSummaries } from "@goe/core/keys";
import { describe, expect, it } from "vitest";
import { selectMetrics } from "../../src/commands/metrics/select-metrics.js";
import { metrics } from "../../src/generated/metrics.js";

const all = [...metrics.charger, ...metrics.controller].flatMap((component) => component.metrics);
const named = (name: string) => all.find((metric) => metric.name === name);

describe("the list of metrics", () => {
  it("has names as Prometheus wants them: base units, and _total for what only grows", () => {
    for (const { name, kind } of all) {
      expect(name).toMatch(/^goe_[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/);
      expect(name).not.toMatch(/_(?:wh|ms|kw|percent|min)$/);
      expect(name.endsWith("_total")).toBe(kind === "counter");
    }
  });

  it("says the same wherever a name stands twice", () => {
    for (const metric of all) expect(named(metric.name)).toEqual(metric);
  });

  it("converts from the spec's units", () => {
    expect(named("goe_energy_joules_total")).toMatchObject({
      path: ["energyTotalWh"],
      kind: "counter",
      factor: 3600,
      guarded: true,
    });
    expect(named("goe_uptime_seconds")).toMatchObject({ path: ["uptimeMs"], kind: "gauge", factor: 0.001 });
    expect(named("goe_power_factor_ratio")).toMatchObject({ each: "phase", factor: 0.01 });
    expect(named("goe_temperatures_celsius")).toMatchObject({ each: "place" });
    expect(named("goe_current_limits_amperes")).toMatchObject({ each: "name" });
    expect(named("goe_car_state")).toMatchObject({
      kind: "states",
      words: expect.arrayContaining(["charging"]),
    });
  });

  it("has no secret, no text and no moment", () => {
    const paths = all.flatMap(({ path }) => path);
    for (const field of ["serialNumber", "friendlyName", "cloudApiKey", "wifiConfigurations", "utcTime"])
      expect(paths).not.toContain(field);
    expect(paths.filter((field) => /SinceBootMs$|At$/.test(field))).toEqual([]);
  });
});

describe("selecting components", () => {
  it("takes what people watch, what is named, or everything", () => {
    const names = (words: readonly string[]) =>
      selectMetrics(words, "charger").map(({ component }) => component);
    expect(names([])).toContain("charging-status");
    expect(names([])).not.toContain("mqtt");
    expect(names(["mqtt", "charging_status"])).toEqual(["mqtt", "charging-status"]);
    expect(names(["categories"])).toEqual([]);
    expect(names(["all"]).length).toBeGreaterThan(names([]).length);
  });

  it.each([
    ["charging-statsu", 'There is no component "charging-statsu". Did you mean charging-status or stats?'],
    ["meta", 'The component "meta" has nothing to measure. Leave it out.'],
  ])("refuses %s", (word, message) => expect(() => selectMetrics([word], "charger")).toThrow(message));

  it("knows only components that there are", () => {
    for (const kind of ["charger", "controller"] as const)
      for (const { component } of metrics[kind]) expect(componentSummaries[kind]).toHaveProperty([component]);
  });
});

describe("the dashboard", () => {
  interface Panel {
    readonly id: number;
    readonly type: string;
    readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
    readonly targets?: readonly { readonly expr: string }[];
    readonly panels?: readonly Panel[];
  }
  const file = new URL("../../grafana/goe-dashboard.json", import.meta.url);
  const dashboard: { readonly panels: readonly Panel[] } = JSON.parse(readFileSync(file, "utf8"));
  const panels = dashboard.panels.flatMap((panel) => [panel, ...(panel.panels ?? [])]);
  const shown = panels.flatMap(({ targets = [] }) =>
    targets.flatMap(({ expr }) => expr.match(/goe_[a-z0-9_]+/g) ?? []),
  );

  it("shows every metric, and none that is not served", () => {
    const own = ["goe_up", "goe_device_info", "goe_last_answer_timestamp_seconds"];
    expect(new Set(shown)).toEqual(new Set([...own, ...all.map(({ name }) => name)]));
  });

  it("has an id and a place of its own for each panel", () => {
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    const open = dashboard.panels.map(({ gridPos: { x, y } }) => `${x} ${y}`);
    expect(new Set(open).size).toBe(open.length);
    for (const { gridPos } of panels) expect(gridPos.x + gridPos.w).toBeLessThanOrEqual(24);
  });
});
