import { UsageError } from "../../usage-error.js";
import type { CommandRun } from "../command.js";
import { addDevice } from "./add.js";
import type { DevicesFlags } from "./flags.js";
import { listDevices } from "./list.js";
import { removeDevice } from "./remove.js";
import { testDevices } from "./test.js";

export const run: CommandRun<DevicesFlags> = async (call) => {
  const [action, ...names] = call.words;
  switch (action) {
    case "add":
      return addDevice(call, names);
    case "list":
      return listDevices(call, names);
    case "remove":
      return removeDevice(call, names);
    case "test":
      return testDevices(call, names);
    default: {
      const wrong = action === undefined ? "goe devices needs an action." : `"${action}" is no action.`;
      throw new UsageError(`${wrong} Give add, list, remove or test; "goe devices --help" shows examples.`);
    }
  }
};
