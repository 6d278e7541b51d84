import { shells } from "../../completion/scripts.js";
import type { CommandPage } from "../command-page.js";

export const page: CommandPage = {
  brief: "Print the script that completes command lines in a shell",
  words: "bash|zsh|fish",
  intro:
    "goe completion prints a script after which the shell completes commands, options, components, keys, words of\n" +
    "settings and names of saved devices. Nothing is asked of a device for that.",
  common: "output",
  usage: ["goe completion bash|zsh|fish"],
  options: {},
  sections: [
    {
      title: "To switch it on",
      lines: [
        ["bash", 'in ~/.bashrc:  eval "$(goe completion bash)"'],
        ["zsh", 'in ~/.zshrc, behind compinit:  eval "$(goe completion zsh)"'],
        ["fish", "once:  goe completion fish > ~/.config/fish/completions/goe.fish"],
      ],
    },
  ],
  examples: ["goe completion bash", "goe completion fish > ~/.config/fish/completions/goe.fish"],
  complete: async ({ words }) => (words.length === 0 ? shells : []),
};
