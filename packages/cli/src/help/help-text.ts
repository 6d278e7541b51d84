import { componentSummaries } from "@goe/core/keys";
import {
  type ConnectionFlags,
  connectionAliases,
  connectionFlags,
  optionName,
  valuePlaceholders,
} from "../arguments/connection-flags.js";
import { ExitCode } from "../exit-code.js";

/**
 * Help on `goe charger`, `goe controller`, `goe json`, or on `goe` as a whole. Stricli's own help shows neither what an
 * option takes nor examples.
 */
export function helpText(command: string | undefined): string {
  const { intro, sections } = pageOn(command);
  return `${[intro, ...sections.map(formatSection)].join("\n\n")}\n`;
}

interface Page {
  readonly intro: string;
  readonly sections: readonly Section[];
}

interface Section {
  readonly title: string;
  readonly lines: readonly (string | readonly [name: string, meaning: string])[];
}

function pageOn(command: string | undefined): Page {
  switch (command) {
    case "charger":
      return devicePage(command, componentSummaries.charger, [
        "goe charger --host go-echarger.local charging-status",
        "goe charger --host 192.168.1.20 meta stats --json",
        "goe charger --cloud 012345 --token-file ~/.goe-token all",
      ]);
    case "controller":
      return devicePage(command, componentSummaries.controller, [
        "goe controller --host 192.168.1.21 categories",
        "goe controller --host 192.168.1.21 voltages currents --json",
        "goe controller --mock all",
      ]);
    case "json":
      return jsonPage;
    default:
      return goePage;
  }
}

const options: Section = {
  title: "Options (in front of the command or behind it)",
  lines: [
    ...(Object.keys(connectionFlags) as (keyof ConnectionFlags)[]).map(
      (flag) => [optionSpelling(flag), connectionFlags[flag].brief] as const,
    ),
    ["-h, --help", "Show this help"],
    ["-v, --version", "Show the version of goe"],
  ],
};

const goePage: Page = {
  intro: "goe reads go-e chargers and go-e Controllers, in the local network or through the go-e cloud.",
  sections: [
    {
      title: "Usage",
      lines: ["goe <command> --host HOST …", "goe <command> --cloud SERIAL …", "goe <command> --mock …"],
    },
    {
      title: "Commands",
      lines: [
        ["charger component…", "Show components of a charger"],
        ["controller component…", "Show components of a controller"],
        ["json [key…]", "Print the raw status of any device as JSON"],
      ],
    },
    options,
    {
      title: "Environment",
      lines: [
        ["GOE_CLOUD_TOKEN", "Token for the cloud, from the go-e app; as an option others could read it"],
        ["NO_COLOR", "Any text: print without colour"],
        ["FORCE_COLOR", "Any text but 0: print in colour, also into files and pipes"],
      ],
    },
    {
      title: "Exit status",
      lines: [
        [`${ExitCode.ok}`, "All went well"],
        [`${ExitCode.internalFault}`, "A fault of goe, or the output could not be written"],
        [`${ExitCode.usage}`, "The command line is wrong; nothing was sent"],
        [`${ExitCode.network}`, "No answer: unknown host, no connection, time-out"],
        [
          `${ExitCode.refused}`,
          "The device or the cloud refused: API off, busy, wrong token, device offline",
        ],
        [`${ExitCode.protocol}`, "The answer does not follow the API"],
      ],
    },
    {
      title: "Examples",
      lines: [
        "goe charger charging-status --host 192.168.1.20",
        "goe controller all --json --host 192.168.1.21",
        "goe json amp car --host 192.168.1.20",
        "goe charger all --mock",
      ],
    },
    { title: "More", lines: ["goe <command> --help"] },
  ],
};

const jsonPage: Page = {
  intro: "goe json prints the status of a charger or a controller as the device sends it, indented.",
  sections: [
    usage("json", "[key…]"),
    {
      title: "Keys",
      lines: [
        "API keys such as amp, car or nrg; without any, all that the device says.",
        "Keys it lacks are left out.",
      ],
    },
    options,
    {
      title: "Examples",
      lines: [
        "goe json amp car nrg --host 192.168.1.20",
        "goe json --host 192.168.1.20 | jq .eto",
        "goe json amp --cloud 012345 --token-file ~/.goe-token",
      ],
    },
  ],
};

function devicePage(
  device: string,
  components: Readonly<Record<string, string>>,
  examples: readonly string[],
): Page {
  return {
    intro: `goe ${device} shows components of a ${device}: as text, or as one JSON value with --json.`,
    sections: [
      usage(device, "component…"),
      { title: "Components", lines: [...Object.entries(components), ["all", "All of these."]] },
      options,
      { title: "Examples", lines: examples },
    ],
  };
}

function usage(command: string, words: string): Section {
  const ways = ["--host HOST", "--cloud SERIAL", "--mock"];
  return { title: "Usage", lines: ways.map((way) => `goe ${command} ${way} ${words}`) };
}

function optionSpelling(flag: keyof ConnectionFlags): string {
  const letter = Object.entries(connectionAliases).find(([, name]) => name === flag)?.[0];
  const short = letter === undefined ? "    " : `-${letter}, `;
  return `${short}--${optionName(flag)} ${valuePlaceholders[flag] ?? ""}`.trimEnd();
}

function formatSection({ title, lines }: Section): string {
  const width = Math.max(...lines.map((line) => (typeof line === "string" ? 0 : line[0].length)));
  const rows = lines.map((line) =>
    typeof line === "string" ? line : `${line[0].padEnd(width)}  ${line[1]}`,
  );
  return [`${title}:`, ...rows.map((row) => `  ${row}`)].join("\n");
}
