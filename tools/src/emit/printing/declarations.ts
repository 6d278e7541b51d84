/** A property or parameter as TypeScript writes it. */
export interface Member {
  readonly name: string;
  readonly type: string;
  readonly optional?: boolean;
  readonly doc?: string;
}

/** A doc comment; nothing in its text may end it. A text of several lines stands between marks of their own. */
export function printDoc(text: string | undefined): string {
  if (text === undefined) return "";
  const lines = text.replaceAll("*/", "*\\/").split("\n");
  if (lines.length === 1) return `/** ${lines[0]} */\n`;
  return `/**\n${lines.map((line) => (line === "" ? " *" : ` * ${line}`)).join("\n")}\n */\n`;
}

/** An exported interface; all its properties are readonly. */
export function printInterface(name: string, doc: string, members: readonly Member[]): string {
  return `${printDoc(doc)}export interface ${name} {\n${members.map(printProperty).join("\n")}\n}`;
}

function printProperty({ name, type, optional, doc }: Member): string {
  return `${printDoc(doc)}readonly ${name}${optional === true ? "?" : ""}: ${type};`;
}

export function printTypeAlias(name: string, doc: string, type: string): string {
  return `${printDoc(doc)}export type ${name} = ${type};`;
}

export function printConst(name: string, doc: string, type: string, initializer: string): string {
  return `${printDoc(doc)}export const ${name}: ${type} = ${initializer};`;
}

export function printFunction(
  name: string,
  doc: string,
  parameters: readonly Member[],
  returnType: string,
  body: readonly string[],
): string {
  return `${printDoc(doc)}export function ${name}(${printParameters(parameters)}): ${returnType} {\n${body.join("\n")}\n}`;
}

function printParameters(parameters: readonly Member[]): string {
  return parameters
    .map(({ name, type, optional }) => `${name}${optional === true ? "?" : ""}: ${type}`)
    .join(", ");
}

/** A method of a class. */
export function printMethod(
  name: string,
  doc: string,
  parameters: readonly Member[],
  returnType: string,
  body: string,
): string {
  return `${printDoc(doc)}${name}(${printParameters(parameters)}): ${returnType} {\n${body}\n}`;
}
