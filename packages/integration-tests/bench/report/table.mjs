const columns = [
  { title: "row", of: (row) => row.name },
  { title: "measured", of: (row) => row.measured, alignRight: true },
  { title: "budget", of: (row) => row.budget, alignRight: true },
  { title: "verdict", of: (row) => row.verdict },
  { title: "from", of: (row) => row.detail },
];

/** Rows as an aligned table. @param {readonly import("./row.mjs").Row[]} rows */
export function formatTable(rows) {
  const lines = [columns.map(({ title }) => title), ...rows.map((row) => columns.map(({ of }) => of(row)))];
  const widths = columns.map((_, i) => Math.max(...lines.map((cells) => cells[i].length)));
  return lines.map((cells) => formatLine(cells, widths)).join("");
}

function formatLine(cells, widths) {
  const padded = cells.map((cell, i) =>
    columns[i].alignRight ? cell.padStart(widths[i]) : cell.padEnd(widths[i]),
  );
  return `${padded.join("  ").trimEnd()}\n`;
}
