import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { chargerComponents, controllerComponents } from "./component-names.js";
import { chargerStatus, controllerStatus, type DeviceServer, startDevice } from "./device-server.js";
import { goe, type World } from "./goe.js";

describe("goe charger", () => {
  let device: DeviceServer;
  beforeEach(async () => {
    device = await startDevice(chargerStatus);
  });
  afterEach(() => device.close());

  it("shows every component with all", async () => {
    const { exitCode, stdout, stderr } = await goe(`charger --host ${device.host} all`);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(stdout.match(/^\S.*/gm)).toEqual(chargerComponents);
  });

  // Values that belong together come from one answer.
  it("reads every component in one request", async () => {
    await goe(`charger --host ${device.host} all`);
    expect(device.requests).toHaveLength(1);
  });

  it("shows several components as text, in one request", async () => {
    const { exitCode, stdout, stderr } = await goe(
      `charger --host ${device.host} meta time config charging-status stats`,
    );
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(`\n${stdout}`).toMatchInlineSnapshot(`
      "
      meta
        serial number     012345
        friendly name     myCharger
        firmware version  60.4

      time
        timezone offset          1 h
        daylight saving mode     european summer time
        UTC time                 2025-03-01T11:22:33.500Z
        local time               2025-03-01T12:22:33.500+01:00
        time server enabled      yes
        time server sync status  completed
        timezone type            Europe/Vienna
        local time offset        1 h
        booted at                2025-02-28T03:29:24.377Z

      config
        requested current          16 A
        max current limit          16 A
        min charging current       6 A
        force state                neutral
        energy limit               –
        three phase switch level   4200 W
        current limit presets      6, 10, 12, 14, 16 A
        logic mode                 default
        norway mode enabled        no
        phase switch mode          force 3
        effective cable lock mode  normal

      charging-status
        charging allowed                                yes
        allowed current                                 16 A
        power average 30s                               10890.5 W
        car state                                       charging
        charge error                                    none
        charging reason                                 charging because force state on
        energy since connected                          4321.987 Wh
        voltage                                         L1 233.7  L2 237.5  L3 235.3  N 1.9 V
        current                                         L1  15.4  L2  15.5  L3  15.2 A
        power                                           L1  3598  L2  3681  L3  3576  N   0 W
        power total                                     10855 W
        power factor                                    L1    99  L2    99  L3    98  N   0 %
        number of phases                                3
        charging duration
          duration type  duration
          value          1 h 30 min 5 s
        transaction                                     0
        last charging reason change since boot          1 d 6 h 23 min 4 s
        last car state change from idle since boot      1 d 6 h 23 min
        last car state change from charging since boot  –
        last car state change to charging since boot    1 d 6 h 23 min 4 s
        last charging allowed change since boot         1 d 6 h 23 min 4 s
        current limits                                  –
        relay feedback                                  1342
        cable unlock status                             locked

      stats
        energy total  1234567 Wh
        reboot count  42
        uptime        1 d 7 h 53 min 9 s
      "
    `);
    expect(device.requests).toHaveLength(1);
  });

  it("shows structures indented, lists in them as tables, and phases side by side", async () => {
    const { stdout } = await goe(`charger --host ${device.host} phases schedule load-balancing`);
    expect(`\n${stdout}`).toMatchInlineSnapshot(`
      "
      phases
        phases at contactor
          after   L1  no  L2  no  L3  no
          before  L1 yes  L2 yes  L3 yes
        single phase forced                    no
        single phase toggle wished since boot  14 h 5 min 48 s
        last single phase toggle since boot    –
        phase switch duration                  10 s
        min phase wish switch time             2 min
        min phase toggle wait time             10 min
        phase wish mode                        wish 1

      schedule
        scheduler weekday
          control  disabled
          ranges
            begin     end
            00:00:00  00:00:00
            00:00:00  00:00:00
        scheduler saturday
          control  disabled
          ranges
            begin     end
            00:00:00  00:00:00
            00:00:00  00:00:00
        scheduler sunday
          control  disabled
          ranges
            begin     end
            00:00:00  00:00:00
            00:00:00  00:00:00

      load-balancing
        load balancing enabled           no
        load balancing type              static
        load balancing priority          50
        load balancing fallback current  0 A
        load balancing group ID          ""
        load balancing current           –
        load balancing phase mapping     1, 2, 3
        load balancing total current
          total current    32 A
          dynamic current  32 A
          static current   32 A
          changed at       1970-01-01T00:00:00Z
        load balancing protected         no
      "
    `);
  });

  it("shows each of the current limits with its unit", async () => {
    const limited = await startDevice({
      ...chargerStatus,
      cll: { requestedCurrent: 16, cableCurrentLimit: 32 },
    });
    const { stdout } = await goe(`charger charging-status --host ${limited.host}`);
    await limited.close();
    expect(stdout).toMatch(/^ {4}requested current +16 A\n {4}cable current limit +32 A$/m);
  });

  it("shows components in the order asked, each once, however they are spelled", async () => {
    const { stdout } = await goe(`charger stats --host ${device.host} charging_status STATS`);
    expect(stdout.match(/^\S.*/gm)).toEqual(["stats", "charging-status"]);
  });

  it("prints one JSON value with --json, in the order asked", async () => {
    const { stdout } = await goe(`--json charger stats meta --host ${device.host}`);
    expect(`\n${stdout}`).toMatchInlineSnapshot(`
      "
      {
        "stats": {
          "energyTotalWh": 1234567,
          "rebootCount": 42,
          "uptimeMs": 114789123
        },
        "meta": {
          "serialNumber": "012345",
          "friendlyName": "myCharger",
          "firmwareVersion": "60.4"
        }
      }
      "
    `);
    expect(Object.keys(JSON.parse(stdout))).toEqual(["stats", "meta"]);
  });

  it.each<[sentence: string, options: string, world: World, bold: boolean]>([
    ["is bold on a terminal", "", { isTerminal: true }, true],
    ["is plain in a pipe", "", {}, false],
    ["is plain with --no-color", "--no-color", { isTerminal: true }, false],
    ["is plain with NO_COLOR", "", { isTerminal: true, env: { NO_COLOR: "1" } }, false],
    [
      "is bold with an empty NO_COLOR, which says nothing",
      "",
      { isTerminal: true, env: { NO_COLOR: "" } },
      true,
    ],
    [
      "is plain on a terminal that knows nothing else",
      "",
      { isTerminal: true, env: { TERM: "dumb" } },
      false,
    ],
    ["is bold in a pipe with FORCE_COLOR", "", { env: { FORCE_COLOR: "1" } }, true],
    ["is plain with FORCE_COLOR=0", "", { isTerminal: true, env: { FORCE_COLOR: "0" } }, false],
    [
      "is plain when NO_COLOR and FORCE_COLOR disagree",
      "",
      { env: { NO_COLOR: "1", FORCE_COLOR: "1" } },
      false,
    ],
    ["is plain when --no-color and FORCE_COLOR disagree", "--no-color", { env: { FORCE_COLOR: "1" } }, false],
  ])("the title %s", async (_, options, world, bold) => {
    const { stdout } = await goe(`${options} charger meta --host ${device.host}`, world);
    const [title] = stdout.split("\n");
    expect(title).toBe(bold ? "\u001b[1mmeta\u001b[22m" : "meta");
    expect(stdout.slice(title?.length)).not.toContain("\u001b");
  });

  it("has no colour in JSON", async () => {
    const { stdout } = await goe(`charger meta --json --host ${device.host}`, { env: { FORCE_COLOR: "1" } });
    expect(JSON.parse(stdout)).toMatchObject({ meta: { friendlyName: "myCharger" } });
  });
});

describe("goe controller", () => {
  let device: DeviceServer;
  beforeEach(async () => {
    device = await startDevice(controllerStatus);
  });
  afterEach(() => device.close());

  it("shows lists as tables that wide letters do not push out of line", async () => {
    const { stdout } = await goe(`controller --host ${device.host} meta voltages currents categories`);
    expect(`\n${stdout}`).toMatchInlineSnapshot(`
      "
      meta
        serial number     123456
        friendly name     Zähler 東京
        firmware version  1.3.0

      voltages
        name        voltage (V) L1      L2       L3      N
        Internal 1         234.724  239.57  239.817  0.816

      currents
        name     current (A)  power (W)  power factor  phase  inverted
        Main L1         5.3     -1203.4         -0.97  L1     yes
        Main L2         0.02        0            0     L2     no

      categories
        name    power (W)  energy in (Wh)  energy out (Wh)  current (A) L1    L2    L3    N  external power (W)  flag
        Home       1250.5        100000.5             0                1.5  2.25  1.75  0.1                   –  yes
        Grid      -2750            2500           70250.25             4    4     4     0                  -500  yes
        太陽光          –             0               0                  –     –     –    –                   –  no
      "
    `);
  });

  it("shows components inside components indented", async () => {
    const { stdout } = await goe(`controller --host ${device.host} sensors`);
    expect(`\n${stdout}`).toMatchInlineSnapshot(`
      "
      sensors
        categories
          name    power (W)  energy in (Wh)  energy out (Wh)  current (A) L1    L2    L3    N  external power (W)  flag
          Home       1250.5        100000.5             0                1.5  2.25  1.75  0.1                   –  yes
          Grid      -2750            2500           70250.25             4    4     4     0                  -500  yes
          太陽光          –             0               0                  –     –     –    –                   –  no
        voltages
          name        voltage (V) L1      L2       L3      N
          Internal 1         234.724  239.57  239.817  0.816
        currents
          name     current (A)  power (W)  power factor  phase  inverted
          Main L1         5.3     -1203.4         -0.97  L1     yes
          Main L2         0.02        0            0     L2     no
      "
    `);
  });

  it("shows every component with all", async () => {
    const { exitCode, stdout, stderr } = await goe(`controller --host ${device.host} all --json`);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(Object.keys(JSON.parse(stdout))).toEqual(controllerComponents);
  });
});
