import { readFile } from "node:fs/promises";

/** The dashboard for Grafana that this package brings, as JSON. */
export function grafanaDashboard(): Promise<string> {
  return readFile(new URL("../grafana/goe-dashboard.json", import.meta.url), "utf8");
}
