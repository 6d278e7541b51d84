import { UsageError } from "../usage-error.js";
import type { AssignmentProblem } from "./parse-assignments.js";

/** One message on everything that is wrong with a command line's assignments. */
export function assignmentError(problems: readonly AssignmentProblem[]): UsageError {
  const lines = problems.map(({ assignment, what, advice }) => `${assignment}: ${what}. ${advice}`);
  return new UsageError(
    lines.length === 1
      ? lines.join("")
      : `Nothing was sent, since ${lines.length} settings are wrong.\n${lines.map((line) => `  ${line}`).join("\n")}`,
  );
}
