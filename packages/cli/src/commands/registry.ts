import { authorizeCommand } from "./authorize/command.js";
import { chargerCommand } from "./charger/command.js";
import { anyCommand, type Command } from "./command.js";
import { completeCommand } from "./complete/command.js";
import { completionCommand } from "./completion/command.js";
import { controllerCommand } from "./controller/command.js";
import { devicesCommand } from "./devices/command.js";
import { diffCommand } from "./diff/command.js";
import { doctorCommand } from "./doctor/command.js";
import { dumpCommand } from "./dump/command.js";
import { getCommand } from "./get/command.js";
import { jsonCommand } from "./json/command.js";
import { keysCommand } from "./keys/command.js";
import { limitCommand } from "./limit/command.js";
import { metricsCommand } from "./metrics/command.js";
import { phasesCommand } from "./phases/command.js";
import { pvCommand } from "./pv/command.js";
import { setCommand } from "./set/command.js";
import { startCommand } from "./start/command.js";
import { stopCommand } from "./stop/command.js";
import { watchCommand } from "./watch/command.js";
import { whyCommand } from "./why/command.js";

/** The commands of `goe`, in the order of the help text. */
export const commands: readonly Command[] = [
  anyCommand(chargerCommand),
  anyCommand(controllerCommand),
  anyCommand(jsonCommand),
  anyCommand(getCommand),
  anyCommand(setCommand),
  anyCommand(keysCommand),
  anyCommand(watchCommand),
  anyCommand(dumpCommand),
  anyCommand(diffCommand),
  anyCommand(whyCommand),
  anyCommand(doctorCommand),
  anyCommand(startCommand),
  anyCommand(stopCommand),
  anyCommand(authorizeCommand),
  anyCommand(phasesCommand),
  anyCommand(limitCommand),
  anyCommand(pvCommand),
  anyCommand(metricsCommand),
  anyCommand(devicesCommand),
  anyCommand(completionCommand),
  anyCommand(completeCommand),
];

/** The command of this name. */
export function findCommand(name: string): Command | undefined {
  return commands.find((command) => command.name === name);
}
