import { existsSync } from "node:fs";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";

const executablePath = "/usr/bin/chromium";

// The last one has the browser know no host but this machine's.
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
];

const playwright = await import("playwright-core").catch(() => undefined);

/** Why there is no browser to test with; `undefined` when there is one. */
export const missingBrowser: string | undefined =
  playwright === undefined
    ? "playwright-core is not installed: npm ci"
    : existsSync(executablePath)
      ? undefined
      : "Chromium is not installed: apt-get install chromium";

let browser: Browser | undefined;

/** A page in Debian's Chromium. */
export interface OpenPage {
  readonly page: Page;
  /** What the console told of errors and warnings, and errors that nobody caught. */
  readonly complaints: readonly string[];
  /** Addresses of all requests. */
  readonly requested: readonly string[];
}

/** Opens an address and waits until the page shows the device. */
export async function openPage(url: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
  if (playwright === undefined) throw new Error("There is no browser.");
  browser ??= await playwright.chromium.launch({ executablePath, args });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  // A browser beside other tests on a small machine takes its time.
  page.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  const requested: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => requested.push(request.url()));
  await page.goto(url);
  await page.getByText("Live", { exact: true }).waitFor();
  return { page, complaints, requested };
}

/** Closes all pages. */
export async function closePages(): Promise<void> {
  await Promise.all((browser?.contexts() ?? []).map((context) => context.close()));
}

/** Ends the browser. */
export async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = undefined;
}
