import { componentsPage } from "../../components/components-page.js";
import type { CommandPage } from "../command-page.js";

export const page: CommandPage = componentsPage("charger", [
  "goe charger --host go-echarger.local charging-status",
  "goe charger --host 192.168.1.20 meta stats --json",
  "goe charger --cloud 012345 --token-file ~/.goe-token all",
]);
