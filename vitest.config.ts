import { defineConfig } from "vitest/config";

// Tests read the packages' sources (condition "@goe/source"), so unit tests need no build. Those that start
// the published commands use dist/, which `npm test` builds first.
export default defineConfig({
  resolve: { conditions: ["@goe/source"] },
  ssr: { resolve: { conditions: ["@goe/source"] } },
  test: {
    include: ["packages/*/{test,examples}/**/*.test.ts", "tools/test/**/*.test.ts"],
    testTimeout: 20_000,
    // What a browser or a second process does takes its time on a small machine.
    expect: { poll: { timeout: 10_000 } },
    reporters: ["default", ["json", { outputFile: "reports/vitest.json" }]],
    coverage: {
      provider: "v8",
      include: ["packages/*/src/**/*.ts", "tools/src/**/*.ts"],
      reporter: ["text-summary", "json-summary", "html"],
      thresholds: { lines: 95 },
    },
  },
});
