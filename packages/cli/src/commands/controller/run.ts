import { showComponents } from "../../components/show-components.js";
import type { CommandRun } from "../command.js";

export const run: CommandRun = (call) => showComponents(call, "controller");
