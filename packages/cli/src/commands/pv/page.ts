import type { CommandPage } from "../command-page.js";
import type { PvFlags } from "./flags.js";

export const page: CommandPage<PvFlags> = {
  brief: "Feed solar surplus to a device until Ctrl-C",
  words: "[-- program…]",
  intro:
    "goe pv tells a charger or controller every 5 s what the house draws from the grid, so that the car charges with\n" +
    "what is left of the sun. It writes ids to a charger, ecp to a controller, and nothing else; settings that keep\n" +
    "the charger from using it are told on stderr.",
  common: "device",
  usage: [
    "goe pv --host HOST -- program argument…",
    "goe pv --host HOST < readings",
    "goe pv --host HOST --grid URL [--pv URL] [--battery URL]",
  ],
  options: {
    grid: { value: "SOURCE", brief: "Power at the grid, negative while feeding in" },
    pv: { value: "SOURCE", brief: "Power of the solar system; shown only" },
    battery: { value: "SOURCE", brief: "Power of the home battery, positive while it is discharged" },
  },
  sections: [
    {
      title: "Where powers come from",
      lines: [
        ["-- program", "Is run before each sending and prints a number of W, or JSON"],
        ["stdin", "Without a program: a line per reading, a number of W or JSON"],
        ["JSON", "Has grid, pv and battery (or pGrid, pPv and pAkku), unless options say where they are"],
      ],
    },
    {
      title: "SOURCE",
      lines: [
        ["http://meter/status#a[0].b", "What a URL answers; behind # the path in its JSON, where it is JSON"],
        ["emeters[0].power", "A path in the JSON that program or stdin gives"],
        ["-", "All that program or stdin gives; right in front of -- it may be left out"],
        ["-500", "Always this number of W"],
      ],
    },
    {
      title: "Output",
      lines: [
        "The last reading on a terminal, else nothing; with --json a line per reading:",
        '{"at": …, "gridPowerW": …}, and {"at": …, "warning": …, "message": …} where something is wrong.',
        "It goes on after failures, and ends with Ctrl-C or with stdin.",
      ],
    },
  ],
  examples: [
    "goe pv --host 192.168.1.20 -- ./read-meter.sh",
    "goe pv --host 192.168.1.20 --grid 'http://192.168.1.30/status#emeters[0].power'",
    "mosquitto_sub -t meter/power | goe pv --device garage",
  ],
};
