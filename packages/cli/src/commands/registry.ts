import { chargerCommand } from "./charger/command.js";
import { anyCommand, type Command } from "./command.js";
import { completeCommand } from "./complete/command.js";
import { completionCommand } from "./completion/command.js";
import { controllerCommand } from "./controller/command.js";
import { devicesCommand } from "./devices/command.js";
import { jsonCommand } from "./json/command.js";

/** The commands of `goe`, in the order of the help text. */
export const commands: readonly Command[] = [
  anyCommand(chargerCommand),
  anyCommand(controllerCommand),
  anyCommand(jsonCommand),
  anyCommand(devicesCommand),
  anyCommand(completionCommand),
  anyCommand(completeCommand),
];

/** The command of this name. */
export function findCommand(name: string): Command | undefined {
  return commands.find((command) => command.name === name);
}
