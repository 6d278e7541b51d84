import { componentsPage } from "../../components/components-page.js";
import type { CommandPage } from "../command-page.js";

export const page: CommandPage = componentsPage("controller", [
  "goe controller --host 192.168.1.21 categories",
  "goe controller --host 192.168.1.21 voltages currents --json",
  "goe controller --mock all",
]);
