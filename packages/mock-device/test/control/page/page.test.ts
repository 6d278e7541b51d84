import type { Page } from "playwright-core";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { closeControls, startControl } from "../control-box.js";
import { closeBrowser, closePages, missingBrowser, openPage } from "./browser.js";

afterEach(async () => {
  await closePages();
  await closeControls();
});
afterAll(closeBrowser);

const title = `The control page in Chromium${missingBrowser === undefined ? "" : ` (${missingBrowser})`}`;

/** Goes on with the tabulator until an element of that id has the focus. */
async function tabTo(page: Page, id: string): Promise<void> {
  for (let steps = 0; steps < 80; steps++) {
    await page.keyboard.press("Tab");
    if ((await page.evaluate(() => document.activeElement?.id)) === id) return;
  }
  throw new Error(`The tabulator does not come to #${id}.`);
}

describe.skipIf(missingBrowser !== undefined)(title, () => {
  test("A car is chosen, plugged in and unplugged by keyboard alone.", async () => {
    const box = await startControl({ profile: "v4-59.4" });
    const { device, charger } = box.simulation;
    const { page, complaints } = await openPage(box.url);
    await page.getByText("No car", { exact: true }).waitFor();
    // The first stop of the tabulator is the car that is chosen.
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowLeft");
    await tabTo(page, "soc");
    await page.keyboard.press("Home");
    for (let percent = 0; percent < 20; percent++) await page.keyboard.press("ArrowRight");
    await tabTo(page, "plug");
    await page.keyboard.press("Enter");
    await page.getByText("3-phase 16 A, 20.0 %").waitFor();
    expect(charger?.world.car).toMatchObject({ name: "3-phase-16A", stateOfCharge: 0.2 });
    device.write("frc", "2");
    device.time.advance(15_000);
    await page.getByText("Charging", { exact: true }).waitFor();
    await page.getByText("The user switched charging on.").waitFor();
    const watts = box.simulation.house.carW;
    expect(watts).toBeGreaterThan(10_000);
    await expect.poll(() => page.locator("#power").textContent()).toBe(`${(watts / 1000).toFixed(2)} kW`);
    await tabTo(page, "unplug");
    await page.keyboard.press("Space");
    await expect.poll(() => charger?.world.car).toBeUndefined();
    device.time.advance(1000);
    await page.getByText("No car", { exact: true }).waitFor();
    expect(complaints).toEqual([]);
  });

  test("A slider moves the sun, and the page shows what the house then draws.", async () => {
    const box = await startControl();
    const { page, complaints } = await openPage(box.url);
    await page.getByLabel("Solar power").focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => box.simulation.house.pvW).toBe(100);
    await page.keyboard.press("End");
    await expect.poll(() => box.simulation.house.pvW).toBe(20_000);
    await page.getByText("feeding in 20.00 kW").waitFor();
    expect(await page.getByLabel("Solar power").getAttribute("aria-valuetext")).toBe("20.0 kW");
    expect(complaints).toEqual([]);
  });

  test("What others change moves the page's controls.", async () => {
    const box = await startControl();
    const { page } = await openPage(box.url);
    await fetch(`http://127.0.0.1:${box.port}/api/set?amp=24&frc=1`);
    box.simulation.house.pvW = 6500;
    box.simulation.device.faults.add("busy");
    box.simulation.device.time.advance(1000);
    await expect.poll(() => page.getByLabel("Requested current").inputValue()).toBe("24");
    expect(await page.getByLabel("Solar power").inputValue()).toBe("6500");
    expect(await page.getByLabel("Off", { exact: true }).isChecked()).toBe(true);
    expect(await page.getByRole("switch", { name: "busy" }).isChecked()).toBe(true);
  });

  test("A setting is chosen with the arrow keys.", async () => {
    const box = await startControl({ profile: "v4-59.4" });
    const { page, complaints } = await openPage(box.url);
    await page.getByLabel("Neutral").focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => box.simulation.device.state.get("frc")).toBe(1);
    await page.getByText("The car may not charge.").waitFor();
    await page.getByLabel("3 phases").check();
    await expect.poll(() => box.simulation.device.state.get("psm")).toBe(2);
    await page.getByLabel("Basic").check();
    await expect.poll(() => box.simulation.device.state.get("lmo")).toBe(3);
    expect(complaints).toEqual([]);
  });

  test("A card is held to the charger.", async () => {
    const box = await startControl({ profile: "v4-055.7" });
    const { page } = await openPage(box.url);
    await page.getByLabel("Wait", { exact: true }).check();
    await expect.poll(() => box.simulation.device.state.get("acs")).toBe(1);
    await page.getByLabel("Card to hold to the charger").selectOption("Card 1");
    await page.getByRole("button", { name: "Tap card" }).click();
    await page.getByText("Released by card 1.").waitFor();
    expect(box.simulation.device.state.get("trx")).toBe(1);
  });

  test("A fault is switched on for one request, and all are switched off.", async () => {
    const box = await startControl();
    const { faults } = box.simulation.device;
    const { page, complaints } = await openPage(box.url);
    const busy = page.getByRole("switch", { name: "busy" });
    await page.getByLabel("Switched on, a fault lasts").selectOption("for one request or write");
    await busy.focus();
    await page.keyboard.press("Space");
    await expect.poll(() => faults.active()).toEqual([{ name: "busy", options: { count: 1 }, struck: 0 }]);
    faults.strike("connection");
    box.simulation.device.time.advance(1000);
    await expect.poll(() => busy.isChecked()).toBe(false);
    await page.getByRole("switch", { name: "drop" }).check();
    await page.getByRole("switch", { name: "zero-nrg" }).check();
    await expect.poll(() => faults.active().map(({ name }) => name)).toEqual(["drop", "zero-nrg"]);
    await page.getByRole("button", { name: "Switch all off" }).click();
    await expect.poll(() => faults.active()).toEqual([]);
    const report = page.getByRole("link", { name: "marq24/ha-goecharger-api2 PR#105" });
    expect(await report.getAttribute("href")).toBe("https://github.com/marq24/ha-goecharger-api2/pull/105");
    expect(complaints).toEqual([]);
  });

  test("An answer that comes late does not bring back what is over.", async () => {
    const box = await startControl();
    const { faults, time } = box.simulation.device;
    const { page, complaints } = await openPage(box.url);
    let letThrough = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    await page.route("**/_mock/api/faults", async (route) => {
      const response = await route.fetch();
      await held;
      await route.fulfill({ response });
    });
    const drop = page.getByRole("switch", { name: "drop" });
    const answered = page.waitForResponse("**/_mock/api/faults");
    await drop.focus();
    await page.keyboard.press("Space");
    await expect.poll(() => faults.active().length).toBe(1);
    faults.clear();
    time.advance(1000);
    await expect.poll(() => drop.isChecked()).toBe(false);
    letThrough();
    await (await answered).finished();
    // What the answer would show, it shows before the next press of a key.
    await page.keyboard.press("Tab");
    expect(await drop.isChecked()).toBe(false);
    expect(complaints).toEqual([]);
  });

  test("The log shows a request that was refused, marked as unexpected, and no HTML of a client's.", async () => {
    const box = await startControl();
    const { page, complaints } = await openPage(box.url);
    await page.getByText("No request yet.").waitFor();
    await fetch(`http://127.0.0.1:${box.port}/api/status?filter=amp`);
    await fetch(`http://127.0.0.1:${box.port}/api/set?amp=99`);
    box.simulation.device.report("mqtt", {
      method: "publish",
      path: "<b>x</b>",
      parameters: [],
      answer: "<i>",
    });
    const rows = page.locator("#requests li");
    await expect.poll(() => rows.count()).toBe(3);
    expect(await rows.nth(0).locator("code").textContent()).toBe("publish <b>x</b>");
    expect(await rows.nth(1).textContent()).toContain(
      "GET /api/set amp500 Internal Server ErrorUnexpected amp: ",
    );
    expect(await rows.nth(1).getAttribute("class")).toBe("unexpected");
    expect(await rows.nth(2).getAttribute("class")).toBeNull();
    await page.getByText("3 seen, 1 unexpected").waitFor();
    await page.getByLabel("Only unexpected").check();
    expect(await page.locator("#requests li:visible").count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  test("A value that the device refuses is told, and can be put away.", async () => {
    const box = await startControl();
    const { page } = await openPage(box.url);
    await page.locator("#values summary").click();
    await page.getByLabel("Write key").fill("car");
    await page.getByLabel("as JSON").fill("2");
    await page.keyboard.press("Enter");
    const notice = page.getByRole("alert");
    await expect.poll(() => notice.textContent()).toContain("The device refuses car: it can only be read.");
    await notice.getByRole("button", { name: "Close" }).click();
    expect(await notice.textContent()).toBe("");
    await page.getByLabel("Write key").fill("cch");
    await page.getByLabel("as JSON").fill("#00FF00");
    await page.keyboard.press("Enter");
    await expect.poll(() => box.simulation.device.state.get("cch")).toBe("#00FF00");
    await page.getByLabel("Show keys with").fill("CCH");
    await expect.poll(() => page.locator("#value-list").textContent()).toBe('cch"#00FF00"');
  });

  test("Time jumps, and the plot has its seconds.", async () => {
    const box = await startControl();
    const { page, complaints } = await openPage(box.url);
    box.simulation.house.pvW = 4000;
    await page.getByRole("button", { name: "Jump 1 min" }).click();
    const points = (): Promise<number> =>
      page
        .locator("#plot .line.pvW")
        .evaluate((line) => (line.getAttribute("d") ?? "").split(/[ML]/).length - 1);
    await expect.poll(points).toBe(60);
    box.simulation.device.time.advance(1000);
    await expect.poll(points).toBe(61);
    await page.getByRole("button", { name: "Jump 1 h" }).click();
    await expect.poll(points).toBe(1800);
    const label = await page.getByRole("img").getAttribute("aria-label");
    expect(label).toBe("Power now: Car 0.00 kW, Solar 4.00 kW, Grid −4.00 kW. Highest of the car: 0.00 kW.");
    expect(complaints).toEqual([]);
  });

  test("While the device restarts the page says so, and goes on when it is back.", async () => {
    const box = await startControl();
    const { page } = await openPage(box.url);
    await page.getByRole("button", { name: "Restart device" }).click();
    await page.getByText("No connection, trying again").waitFor();
    box.simulation.device.time.advance(6000);
    await page.getByText("Live", { exact: true }).waitFor();
    await expect.poll(() => page.locator("#uptime").textContent()).toBe("6 s");
  });

  test("Another device at the same address is shown anew.", async () => {
    const charger = await startControl();
    const { page } = await openPage(charger.url);
    await page.getByLabel("Requested current").waitFor();
    await charger.close();
    await startControl({ device: "controller", port: charger.port });
    await page.getByRole("heading", { name: "go-e Controller simulator" }).waitFor();
    expect(await page.getByLabel("Requested current").isVisible()).toBe(false);
  });

  test("A Controller shows its categories, and no car.", async () => {
    const box = await startControl({ device: "controller" });
    const { page, complaints } = await openPage(box.url);
    expect(await page.getByRole("heading", { name: "Car" }).isVisible()).toBe(false);
    expect(await page.getByLabel("Requested current").isVisible()).toBe(false);
    await page.getByLabel("Solar power").fill("3000");
    await expect.poll(() => box.simulation.house.pvW).toBe(3000);
    box.simulation.device.time.advance(1000);
    await expect.poll(() => page.locator("#categories li").nth(4).textContent()).toContain("Solar3.00 kW");
    expect(complaints).toEqual([]);
  });
});
