import { nodeHttpTransport } from "@goe/core/node";
import { MockDevice } from "@goe/mock-device";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { goe, type Outcome, type World } from "../goe.js";

let charger: MockDevice;
beforeEach(async () => {
  charger = await MockDevice.start({ device: "charger" });
});
afterEach(() => charger.close());

/** What was written to the device, decoded. */
const written: string[] = [];
afterEach(() => {
  written.length = 0;
});

const recordingTransport: NonNullable<World["loadTransport"]> = async () => (request) => {
  const { pathname, search } = new URL(request.url);
  if (pathname === "/api/set") written.push(decodeURIComponent(search));
  return nodeHttpTransport(request);
};

/** Runs `goe pv` until something was written to the device and all that follows at once is over; then Ctrl-C. */
async function pv(words: readonly string[], world: World = {}, kind = "charger"): Promise<Outcome> {
  const interruption = new AbortController();
  const asked = setInterval(() => {
    if (charger.requests().some(({ path }) => path === "/api/set")) interruption.abort();
  }, 20);
  try {
    return await goe(["pv", "--host", charger.url, "--kind", kind, ...words], {
      interrupted: interruption.signal,
      loadTransport: recordingTransport,
      ...world,
    });
  } finally {
    clearInterval(asked);
  }
}

describe("goe pv", () => {
  it("feeds what a program prints until Ctrl-C", async () => {
    const programs = { "meter -q": { stdout: "-1200\n" } };
    const { exitCode, stdout } = await pv(["--", "meter", "-q"], { programs });
    expect(exitCode).toBe(130);
    expect(written).toEqual(['?ids={"pGrid":-1200}']);
    expect(stdout).toBe(`Feeding ${charger.url} every 5 s. Ctrl-C ends it.\n`);
  });

  it("takes an option in front of the program for what the program prints", async () => {
    await pv(["--pv", "3000", "--grid", "--", "meter"], { programs: { meter: { stdout: "5" } } });
    expect(written).toEqual(['?ids={"pGrid":5,"pPv":3000}']);
  });

  it("prints a line of JSON per reading", async () => {
    const programs = { meter: { stdout: '{"grid": 20, "battery": -300}' } };
    const { stdout } = await pv(["--json", "--", "meter"], { programs, now: () => 1_740_828_153_000 });
    expect(stdout.split("\n")[0]).toBe(
      '{"at":"2025-03-01T11:22:33.000Z","gridPowerW":20,"batteryPowerW":-300}',
    );
  });

  it("rewrites one line on a terminal", async () => {
    const programs = { meter: { stdout: '{"grid": 20, "pv": 1000.5}' } };
    const { stdout } = await pv(["--", "meter"], { programs, isTerminal: true });
    expect(stdout).toContain("\n\rgrid 20 W   pv 1000.5 W\u001b[K");
    expect(stdout.endsWith("\n")).toBe(true);
  });

  it("feeds lines of stdin and ends with them", async () => {
    const { exitCode, stderr } = await goe(["pv", "--host", charger.url, "--kind", "charger"], {
      stdin: ["-500\n", "\n-6", "00\n"],
      loadTransport: recordingTransport,
    });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(written).toEqual([expect.stringMatching(/^\?ids=\{"pGrid":-[56]00\}$/)]);
  });

  it("feeds a controller by its categories", async () => {
    const controller = await MockDevice.start({ device: "controller" });
    try {
      charger = controller;
      await pv(["--grid", "-700", "--battery", "0"], {}, "controller");
      expect(written).toEqual(["?ecp=[null,-700,null,null,null,0]"]);
    } finally {
      await controller.close();
    }
  });

  it("says which setting keeps the charger from using it, and goes on", async () => {
    charger.state.set("lmo", 3);
    const warned = new AbortController();
    const outcome = await goe(["pv", "--host", charger.url, "--kind", "charger", "--grid", "0", "--json"], {
      interrupted: warned.signal,
      writeStderr: async (text) => {
        expect(text).toMatch(/^goe: The logic mode is not eco\. /);
        warned.abort();
      },
    });
    expect(outcome.exitCode).toBe(130);
    expect(outcome.stdout).toContain('"warning":"not-eco","message":"The logic mode is not eco.');
  });
});

describe("goe pv ends with 2 and says what to do", () => {
  const wrong = (words: readonly string[], world: World = {}): Promise<Outcome> =>
    goe(["pv", "--host", charger.url, "--kind", "charger", ...words], world);

  it.each<[words: readonly string[], world: World, message: string]>([
    [["500"], {}, 'goe pv takes no word, and "500" was given. Write a program behind --: goe pv -- 500'],
    [["--grid", "a b"], {}, '--grid "a b" is no source of a power.'],
    [["--grid", "5", "--", "meter"], {}, "Nothing is read from the program behind --."],
    [
      ["--", "metre"],
      {},
      '"metre" cannot be started: there is no such program. Check the command behind --.',
    ],
    [[], {}, "Nothing came on stdin. Pipe readings into goe pv, or write a program behind --."],
    [[], { stdin: ["\n", " "] }, "Nothing came on stdin."],
    [
      ["--output", "csv", "--grid", "5"],
      {},
      "goe pv prints text or, with --json, a line of JSON per reading.",
    ],
  ])("%j", async (words, world, message) => {
    const { exitCode, stdout, stderr } = await wrong(words, world);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toContain(`goe: ${message}`);
  });
});

it("a program that fails is a warning with what it said", async () => {
  const told = new AbortController();
  const stderr: string[] = [];
  const { exitCode } = await goe(["pv", "--host", charger.url, "--kind", "charger", "--", "meter"], {
    interrupted: told.signal,
    startProgram: async () => ({
      stdout: (async function* () {})(),
      ended: Promise.resolve({ exitCode: 7, stderr: "connecting\nno meter\n" }),
    }),
    writeStderr: async (text) => {
      stderr.push(text);
      told.abort();
    },
  });
  expect(exitCode).toBe(130);
  expect(stderr).toEqual(['goe: "meter" ended with 7: no meter\n']);
});
