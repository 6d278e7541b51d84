import type { CommandPage } from "../command-page.js";
import type { SetFlags } from "./command.js";

export const page: CommandPage<SetFlags> = {
  brief: "Change settings, with units and words",
  words: "name=value…",
  intro:
    "goe set writes settings of a charger or controller. Everything is checked first: with one wrong value nothing is\n" +
    "sent. What became of each is told, and whether the device really did it.",
  common: "device",
  options: {
    dryRun: { brief: "Check everything, and show what would be sent" },
    verify: { brief: "Read back whether the device did it; so on a terminal" },
    noVerify: { brief: "Believe what the device answers; so in scripts" },
    yes: { brief: "Do not ask before what restarts or may cut off the device" },
  },
  sections: [
    {
      title: "Names",
      lines: [
        'A key or a field, with or without its unit: amp, requestedCurrent, requested-current. "goe keys" lists all.',
      ],
    },
    {
      title: "Values",
      lines: [
        [
          "16A, 2.5kWh, 1400W",
          "Numbers with a unit; without one in that of the field, or of the key where that is given",
        ],
        ["90s, 5min, 1h30min", "Spans of time; 07:30 for a time of day"],
        ["off, next-trip", 'Words or numbers, as "goe keys lmo" lists them; on and off for switches'],
        ["null", "Where there may be nothing; none does as well, and off for numbers"],
        ["Süd #1", 'Text as it is, in quotes for the shell; "…" inside of those is a JSON string'],
        [
          "22:00-06:00",
          "Windows of a schedule in which the car may charge; block 17:00-20:00 for the opposite, or off",
        ],
        ["6A,10A,16A", "Lists; JSON in the device's own form for what has members"],
        ["now", "The clock of this computer, or a moment such as 2025-03-01T11:22:33Z"],
      ],
    },
    {
      title: "Good to know",
      lines: [
        "Whether firmware carries a window over midnight is not known: 22:00-24:00,00:00-06:00 is sure to be understood.",
        "Keys that restart the device, or concern its network, cloud, passwords, firmware or API, are asked about first.",
      ],
    },
  ],
  examples: [
    "goe set requestedCurrent=16A --host 192.168.1.20",
    "goe set amp=10 frc=off dwo=10kWh --host 192.168.1.20",
    'goe set friendlyName="Süd #1" --host 192.168.1.20 --dry-run',
    'goe set sch_week="allow 22:00-24:00,00:00-06:00" --host 192.168.1.20',
    "goe set ledBrightness=40 --all --verify",
  ],
  complete: async ({ word }) => (await import("../../completion/setting-words.js")).settingWords(word),
};
