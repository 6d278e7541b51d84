import { UsageError } from "../usage-error.js";
import { nearestNames } from "./nearest-names.js";
import { type Options, optionName } from "./options.js";
import type { OptionFault } from "./parse.js";

/**
 * What to say about an option that cannot be read. `name` has no hyphens in front, but where the option is unknown:
 * then it is spelled as it was given.
 */
export function optionError(fault: OptionFault, name: string, options: Options): UsageError {
  switch (fault) {
    case "unknown":
      return new UsageError(unknownOption(name, options));
    case "valueGiven":
      return new UsageError(`--${name} takes no value. Write only --${name}.`);
    case "valueMissing":
      return new UsageError(`--${name} needs a value. Write it behind the option, as in --${name}=VALUE.`);
    case "repeated":
      return new UsageError(`--${name} was given more than once. Give it once.`);
  }
}

function unknownOption(spelling: string, options: Options): string {
  if (spelling === "--token") {
    return (
      "There is no --token option: other users of the machine could read it. " +
      "Set the environment variable GOE_CLOUD_TOKEN, or give --token-file PATH."
    );
  }
  const names = [...Object.keys(options).map(optionName), "help", "version"];
  const near = spelling.startsWith("--") ? nearestNames(spelling.slice(2), names) : [];
  const advice =
    near.length > 0 ? `Did you mean --${near.join(" or --")}?` : '"goe --help" lists the options.';
  return `There is no option ${spelling}. ${advice}`;
}
