import { afterAll, afterEach, describe, expect, test } from "vitest";
import { closeControls, startControl } from "../control-box.js";
import { closeBrowser, closePages, missingBrowser, openPage } from "./browser.js";
import { faintTexts } from "./text-contrast.js";

afterEach(async () => {
  await closePages();
  await closeControls();
});
afterAll(closeBrowser);

const title = `How the control page looks in Chromium${missingBrowser === undefined ? "" : ` (${missingBrowser})`}`;

describe.skipIf(missingBrowser !== undefined)(title, () => {
  test("Whatever the tabulator comes to has a name and shows that it has the focus.", async () => {
    const box = await startControl();
    const { page } = await openPage(box.url);
    await page.locator("#values").evaluate((values) => values.toggleAttribute("open", true));
    await page.locator("#values dd").first().waitFor();
    const stops = await page.evaluate(
      () => document.querySelectorAll("button, input, select, summary, a, section[tabindex]").length,
    );
    const radios = await page.evaluate(
      () => document.querySelectorAll("input[type=radio]:not(:checked)").length,
    );
    const seen = new Set<string>();
    for (let stop = 0; stop < stops - radios; stop++) {
      await page.keyboard.press("Tab");
      const { name, outline, place } = await page.evaluate(() => {
        const focused = document.activeElement ?? document.body;
        const labels =
          focused instanceof HTMLInputElement || focused instanceof HTMLSelectElement ? focused.labels : [];
        const by = document.getElementById(focused.getAttribute("aria-labelledby") ?? "");
        const style = getComputedStyle(focused);
        return {
          name: [...(labels ?? []), by, focused]
            .map((part) => part?.textContent ?? "")
            .find((text) => text.trim() !== ""),
          outline: `${style.outlineStyle} ${style.outlineWidth}`,
          place: [...document.querySelectorAll("*")].indexOf(focused),
        };
      });
      expect(name).toBeDefined();
      expect(outline).toBe("solid 3px");
      seen.add(String(place));
    }
    expect(seen.size).toBe(stops - radios);
  });

  describe.each(["light", "dark"] as const)("in %s", (colorScheme) => {
    test.each([
      ["charger", 375],
      ["charger", 1440],
      ["controller", 375],
    ] as const)(
      "of a %s, %i pixels wide, all texts can be read and nothing lies outside.",
      async (device, width) => {
        const box = await startControl({ device });
        box.simulation.device.report("http", {
          method: "GET",
          path: `/api/${"long".repeat(50)}`,
          parameters: ["xyz"],
          answer: "404 Not Found",
          unexpected: "no path of this device",
        });
        const { page } = await openPage(box.url, { colorScheme, viewport: { width, height: 800 } });
        await page.locator("#values summary").click();
        await page.locator("#values dd").first().waitFor();
        expect(await page.evaluate(faintTexts)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      },
    );
  });

  test("Dark and light differ, as the system wishes.", async () => {
    const box = await startControl();
    const { page } = await openPage(box.url, { colorScheme: "light" });
    const colors = (): Promise<readonly string[]> =>
      page.evaluate(() => {
        const { backgroundColor, color } = getComputedStyle(document.body);
        return [backgroundColor, color];
      });
    const light = await colors();
    await page.emulateMedia({ colorScheme: "dark" });
    const dark = await colors();
    expect(light).toEqual(["rgb(242, 244, 245)", "rgb(21, 32, 38)"]);
    expect(dark).toEqual(["rgb(14, 20, 23)", "rgb(229, 235, 238)"]);
  });

  test("Nothing moves for those who wish no motion.", async () => {
    const box = await startControl();
    const { device, charger } = box.simulation;
    device.write("frc", "2");
    charger?.plug("3-phase-16A");
    device.time.advance(20_000);
    const { page } = await openPage(box.url, { reducedMotion: "reduce" });
    const moving = (): Promise<number> => page.evaluate(() => document.getAnimations().length);
    expect(await moving()).toBe(0);
    await page.emulateMedia({ reducedMotion: "no-preference" });
    expect(await moving()).toBe(1);
  });

  test("No request leaves the device, and none shows in its log.", async () => {
    const box = await startControl();
    const { page, requested, complaints } = await openPage(box.url);
    await page.locator("#values summary").click();
    await page.locator("#values dd").first().waitFor();
    expect(requested.length).toBeGreaterThan(10);
    expect(requested.filter((url) => !url.startsWith(box.url))).toEqual([]);
    expect(box.simulation.device.requests.all()).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
