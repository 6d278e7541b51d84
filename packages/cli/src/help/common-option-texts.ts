import type { GivenCommonFlags } from "../arguments/common-options.js";
import type { OptionText } from "../commands/command-page.js";

type OutputOption = "output" | "json" | "noColor" | "verbose";

/** Which device a command is about, and how it is reached. */
export const deviceOptionTexts: Readonly<Record<Exclude<keyof GivenCommonFlags, OutputOption>, OptionText>> =
  {
    host: { value: "HOST", brief: "Name or IP address of the device" },
    cloud: { value: "SERIAL", brief: "Serial number: read through the go-e cloud" },
    mock: { brief: "Read from a simulated device, without hardware" },
    device: { value: "NAME", brief: 'A device saved by "goe devices add"; else GOE_DEVICE names it' },
    all: { brief: "Every saved device, at once" },
    kind: {
      value: "KIND",
      brief: "charger or controller; else the device is asked",
      choices: ["charger", "controller"],
    },
    cloudDomain: { value: "DOMAIN", brief: "Cloud at another domain" },
    tokenFile: {
      value: "PATH",
      brief: "File with the cloud token; else GOE_CLOUD_TOKEN holds it",
      choices: "files",
    },
    age: { value: "SECONDS", brief: "How old the data of the cloud may be" },
    timeout: { value: "SECONDS", brief: "How long to wait for an answer, such as 2.5; else 10" },
  };

/** What a command prints. */
export const outputOptionTexts: Readonly<Record<OutputOption, OptionText>> = {
  output: {
    value: "FORMAT",
    brief: "human (as without it), json, ndjson, yaml or csv",
    choices: ["human", "json", "ndjson", "yaml", "csv"],
  },
  json: { brief: "Print one JSON value instead of text" },
  noColor: { brief: "Print without colour, as with NO_COLOR=1" },
  verbose: { brief: "Tell on stderr what was sent and answered, without secrets" },
};
