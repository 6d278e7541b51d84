import { camelCase } from "../../names.js";
import type { ResolvedSpec } from "../../resolve/resolved-spec.js";
import type { Emitted } from "../printing/source-module.js";
import { type Metric, type MetricsOfComponent, metricsOf } from "./metric-list.js";
import { dataSource, devicePanels, type Panel, panelOf } from "./panels.js";

/** A dashboard for Grafana with every metric of `goe metrics`: a row per component, a panel per quantity. */
export function emitDashboard(spec: ResolvedSpec): Emitted {
  const rows = metricsOf(spec);
  const layout = new Layout();
  layout.row("Devices", devicePanels, false);
  // What is served unasked stands open, and above the rest.
  for (const row of rows.filter(({ component }) => component.metrics)) layout.component(row, false);
  for (const row of rows.filter(({ component }) => !component.metrics)) layout.component(row, true);
  return [
    "packages/cli/grafana/goe-dashboard.json",
    `${JSON.stringify(dashboard(layout.panels), undefined, 2)}\n`,
  ];
}

function dashboard(panels: readonly object[]): object {
  const query = "label_values(goe_up, device)";
  return {
    uid: "goe",
    title: "go-e",
    description:
      "What goe metrics tells of go-e chargers and controllers. Generated from the same list of metrics.",
    tags: ["go-e"],
    schemaVersion: 39,
    editable: true,
    refresh: "30s",
    time: { from: "now-24h", to: "now" },
    templating: {
      list: [
        { name: "datasource", label: "Data source", type: "datasource", query: "prometheus" },
        {
          name: "device",
          label: "Device",
          type: "query",
          datasource: dataSource,
          definition: query,
          query: { query, refId: "device" },
          refresh: 2,
          multi: true,
          includeAll: true,
          current: { text: "All", value: "$__all" },
        },
      ],
    },
    panels,
  };
}

const columns = 3;
const width = 8;
const height = 8;

/** Puts panels in rows of three, one row of the dashboard below the other. */
class Layout {
  readonly panels: object[] = [];
  #id = 1;
  #y = 0;

  component({ component, metrics }: MetricsOfComponent, collapsed: boolean): void {
    const groups = new Map<string, readonly Metric[]>();
    for (const metric of metrics)
      groups.set(groupOf(metric), [...(groups.get(groupOf(metric)) ?? []), metric]);
    this.row(component.summary.replace(/\.$/, ""), [...groups.values()].map(panelOf), collapsed);
  }

  row(title: string, panels: readonly Panel[], collapsed: boolean): void {
    const row = { id: this.#id++, type: "row", title, collapsed };
    const top = this.#y;
    const placed = panels.map((panel, i) => ({
      id: this.#id++,
      ...panel,
      gridPos: {
        h: height,
        w: width,
        x: (i % columns) * width,
        y: top + 1 + Math.floor(i / columns) * height,
      },
    }));
    const gridPos = { h: 1, w: 24, x: 0, y: top };
    // Panels of a closed row are inside of it, and take no room.
    if (collapsed) this.panels.push({ ...row, gridPos, panels: placed });
    else this.panels.push({ ...row, gridPos, panels: [] }, ...placed);
    this.#y = top + 1 + (collapsed ? 0 : Math.ceil(panels.length / columns) * height);
  }
}

/** Words of an enum have a panel each; numbers share one with others of their unit, switches with other switches. */
function groupOf({ kind, name, unit, isSwitch }: Metric): string {
  if (kind === "states") return name;
  return `${kind} ${isSwitch ? "switch" : camelCase(unit?.name ?? "")}`;
}
