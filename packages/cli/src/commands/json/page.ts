import type { CommandPage } from "../command-page.js";

export const page: CommandPage = {
  brief: "Print the raw status of any device as JSON",
  words: "[key…]",
  intro: "goe json prints the status of a charger or a controller as the device sends it, indented.",
  common: "device",
  options: {},
  sections: [
    {
      title: "Keys",
      lines: [
        "API keys such as amp, car or nrg; without any, all that the device says.",
        "Keys it lacks are left out.",
      ],
    },
  ],
  examples: [
    "goe json amp car nrg --host 192.168.1.20",
    "goe json --host 192.168.1.20 | jq .eto",
    "goe json amp --cloud 012345 --token-file ~/.goe-token",
  ],
  complete: async () => {
    const { chargerKeys, controllerKeys } = await import("@goe/core/keys");
    const readable = [...chargerKeys, ...controllerKeys].filter(({ access }) => access !== "write");
    return [...new Set(readable.map(({ key }) => key))];
  },
};
