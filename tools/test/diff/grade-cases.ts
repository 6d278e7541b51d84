import type { rules } from "../../src/diff/grades.js";
import type { CasesOf } from "./cases/grade-case.js";
import { keyCases } from "./cases/key-cases.js";
import { namedCases } from "./cases/named-cases.js";
import { typeCases } from "./cases/type-cases.js";
import { valueCases } from "./cases/value-cases.js";
import { wordCases } from "./cases/word-cases.js";

/** At least one case for each rule; the type sees to it. */
export const gradeCases: CasesOf<keyof typeof rules> = {
  ...namedCases,
  ...keyCases,
  ...valueCases,
  ...wordCases,
  ...typeCases,
};
