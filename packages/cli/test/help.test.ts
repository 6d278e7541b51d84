import { readFileSync } from "node:fs";
import { componentSummaries } from "@goe/core/keys";
import { describe, expect, it } from "vitest";
import { controllerComponents } from "./component-names.js";
import { goe } from "./goe.js";

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));

describe("help", () => {
  it("on goe as a whole", async () => {
    const { exitCode, stdout, stderr } = await goe("--help");
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(`\n${stdout}`).toMatchInlineSnapshot(`
      "
      goe reads, sets and watches go-e chargers and go-e Controllers, in the local network or through the
      go-e cloud.

      Usage:
        goe <command> --host HOST …
        goe <command> --device NAME …
        goe <command> --cloud SERIAL …
        goe <command> --mock …

      Commands:
        charger component…            Show components of a charger
        controller component…         Show components of a controller
        json [key…]                   Print the raw status of any device as JSON
        get name…                     Show single values by key or field
        set name=value…               Change settings, with units and words
        keys [word…]                  Look up what keys and fields mean, without a device
        watch [component|key|field…]  Watch values change, until something happens
        dump                          Print all that a device says, fit to be posted
        diff A.json B.json|live       Show what differs between two dumps, or a dump and now
        why                           Tell why a car charges, does not, or charges slowly
        doctor                        Examine a device: network, firmware, keys, clock
        start                         Start charging now
        stop                          Stop charging
        authorize [card]              Let a waiting car charge, with or without a card
        phases auto|1|3               Charge with one phase, with three, or as it fits
        limit energy|off              End charging after so much energy
        pv [-- program…]              Feed solar surplus to a device until Ctrl-C
        metrics [component…]          Serve what devices measure to Prometheus
        devices add|list|remove|test  Save devices under names, for --device NAME and --all
        completion bash|zsh|fish      Print the script that completes command lines in a shell

      Options of every command (in front of it or behind it):
        -H, --host HOST            Name or IP address of the device
            --cloud SERIAL         Serial number: read through the go-e cloud
            --mock                 Read from a simulated device, without hardware
        -d, --device NAME          A device saved by "goe devices add"; else GOE_DEVICE names it
            --all                  Every saved device, at once
            --kind KIND            charger or controller; else the device is asked
            --cloud-domain DOMAIN  Cloud at another domain
            --token-file PATH      File with the cloud token; else GOE_CLOUD_TOKEN holds it
            --age SECONDS          How old the data of the cloud may be
            --timeout SECONDS      How long to wait for an answer, such as 2.5; else 10
        -o, --output FORMAT        human (as without it), json, ndjson, yaml or csv
            --json                 Print one JSON value instead of text
            --no-color             Print without colour, as with NO_COLOR=1
            --verbose              Tell on stderr what was sent and answered, without secrets
        -h, --help                 Show this help
        -v, --version              Show the version of goe

      Environment:
        GOE_DEVICE       Name of the saved device to use where the command line names none
        GOE_CONFIG       Path of the file with the saved devices
        GOE_CLOUD_TOKEN  Token for the cloud, from the go-e app; as an option others could read it
        NO_COLOR         Any text: print without colour
        FORCE_COLOR      Any text but 0: print in colour, also into files and pipes

      Exit status:
        0    All went well
        1    A fault of goe, or the output could not be written
        2    The command line is wrong; nothing was sent
        3    No answer: unknown host, no connection, time-out
        4    The device or the cloud refused: API off, busy, wrong token, device offline
        5    The answer does not follow the API
        6    A write was accepted, and the device did not do it
        7    goe watch: the time was over before what --until waits for
        8    goe diff: there are differences
        9    goe doctor: there are problems
        10   goe get: the device lacks a key
        130  Ended by Ctrl-C before it was done

      Examples:
        goe charger charging-status --host 192.168.1.20
        goe controller all --json --host 192.168.1.21
        goe json amp car --host 192.168.1.20
        goe charger all --mock

      More:
        goe <command> --help
      "
    `);
  });

  it("on goe charger", async () => {
    const { exitCode, stdout } = await goe("charger --help");
    expect(exitCode).toBe(0);
    const components = Object.entries(componentSummaries.charger).map(
      ([name, summary]) => `  ${name.padEnd(18)}  ${summary}\n`,
    );
    expect(stdout).toContain(components.join(""));
    expect(`\n${stdout.replace(components.join(""), "  …\n")}`).toMatchInlineSnapshot(`
      "
      goe charger shows components of a charger: as text, or as one JSON value with --json.

      Usage:
        goe charger --host HOST component…
        goe charger --device NAME component…
        goe charger --cloud SERIAL component…
        goe charger --mock component…

      Components:
        …
        all                 All of these.

      Options (in front of the command or behind it):
        -H, --host HOST            Name or IP address of the device
            --cloud SERIAL         Serial number: read through the go-e cloud
            --mock                 Read from a simulated device, without hardware
        -d, --device NAME          A device saved by "goe devices add"; else GOE_DEVICE names it
            --all                  Every saved device, at once
            --kind KIND            charger or controller; else the device is asked
            --cloud-domain DOMAIN  Cloud at another domain
            --token-file PATH      File with the cloud token; else GOE_CLOUD_TOKEN holds it
            --age SECONDS          How old the data of the cloud may be
            --timeout SECONDS      How long to wait for an answer, such as 2.5; else 10
        -o, --output FORMAT        human (as without it), json, ndjson, yaml or csv
            --json                 Print one JSON value instead of text
            --no-color             Print without colour, as with NO_COLOR=1
            --verbose              Tell on stderr what was sent and answered, without secrets
        -h, --help                 Show this help
        -v, --version              Show the version of goe

      Examples:
        goe charger --host go-echarger.local charging-status
        goe charger --host 192.168.1.20 meta stats --json
        goe charger --cloud 012345 --token-file ~/.goe-token all
      "
    `);
  });

  it("on goe json", async () => {
    const { exitCode, stdout } = await goe("json -h");
    expect(exitCode).toBe(0);
    expect(`\n${stdout}`).toMatchInlineSnapshot(`
      "
      goe json prints the status of a charger or a controller as the device sends it, indented.

      Usage:
        goe json --host HOST [key…]
        goe json --device NAME [key…]
        goe json --cloud SERIAL [key…]
        goe json --mock [key…]

      Keys:
        API keys such as amp, car or nrg; without any, all that the device says.
        Keys it lacks are left out.

      Options (in front of the command or behind it):
        -H, --host HOST            Name or IP address of the device
            --cloud SERIAL         Serial number: read through the go-e cloud
            --mock                 Read from a simulated device, without hardware
        -d, --device NAME          A device saved by "goe devices add"; else GOE_DEVICE names it
            --all                  Every saved device, at once
            --kind KIND            charger or controller; else the device is asked
            --cloud-domain DOMAIN  Cloud at another domain
            --token-file PATH      File with the cloud token; else GOE_CLOUD_TOKEN holds it
            --age SECONDS          How old the data of the cloud may be
            --timeout SECONDS      How long to wait for an answer, such as 2.5; else 10
        -o, --output FORMAT        human (as without it), json, ndjson, yaml or csv
            --json                 Print one JSON value instead of text
            --no-color             Print without colour, as with NO_COLOR=1
            --verbose              Tell on stderr what was sent and answered, without secrets
        -h, --help                 Show this help
        -v, --version              Show the version of goe

      Examples:
        goe json amp car nrg --host 192.168.1.20
        goe json --host 192.168.1.20 | jq .eto
        goe json amp --cloud 012345 --token-file ~/.goe-token
      "
    `);
  });

  it("on goe controller lists its own components", async () => {
    const { stdout } = await goe("controller --help");
    const [, block = ""] = /\nComponents:\n((?: {2}\S.+\n)+)/.exec(stdout) ?? [];
    const lines = block.trimEnd().split("\n");
    expect(lines.map((line) => line.trim().split(" ", 1)[0])).toEqual([...controllerComponents, "all"]);
    expect(lines.filter((line) => !/^ {2}\S+ {2,}[A-Z][^.]+\.$/.test(line))).toEqual([]);
  });

  it.each(["", "-h", "--mock --help"])("is what %j shows too", async (commandLine) => {
    expect((await goe(commandLine)).stdout).toBe((await goe("--help")).stdout);
  });

  it("answers in front of, between and behind other words", async () => {
    const { stdout } = await goe("charger --help");
    expect((await goe("--help charger")).stdout).toBe(stdout);
    expect((await goe("--host h charger meta --help")).stdout).toBe(stdout);
  });
});

describe("version", () => {
  it.each(["--version", "-v", "charger --version", "json -v"])("goe %s", async (commandLine) => {
    expect(await goe(commandLine)).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: "" });
  });
});
