import { MockDevice } from "@goe/mock-device";
import { test as base, expect } from "vitest";

const test = base.extend<{ charger: MockDevice }>({
  // biome-ignore lint/correctness/noEmptyPattern: Vitest wants a pattern here.
  charger: async ({}, use) => {
    const charger = await MockDevice.start({ device: "charger" });
    await use(charger);
    charger.assertNothingUnexpected();
    await charger.close();
  },
});

test("my client reads the current", async ({ charger }) => {
  const answer = await fetch(`${charger.url}/api/status?filter=amp`);
  expect(await answer.json()).toEqual({ amp: 16 });
});
