/** A package that an interface needs is not installed. The message names the command that installs it. */
export class MissingPackageError extends Error {
  /** Name of the package. */
  readonly package: string;

  constructor(name: string, purpose: string, cause: unknown) {
    super(`${purpose} needs the package ${name}. Install it with: npm install ${name}`, { cause });
    this.name = "MissingPackageError";
    this.package = name;
  }
}

/**
 * Loads a package that is needed for one interface only. Throws {@link MissingPackageError} when it is not installed.
 *
 * @param name of the package, for the message
 * @param purpose what needs it, such as `MQTT`
 * @param load `() => import("mqtt")`
 */
export async function loadOptional<Module>(
  name: string,
  purpose: string,
  load: () => Promise<Module>,
): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    if (isNotFound(error, name)) throw new MissingPackageError(name, purpose, error);
    throw error;
  }
}

// A package that is there and lacks one of its own is another fault.
function isNotFound(error: unknown, name: string): boolean {
  if (!(error instanceof Error) || !("code" in error)) return false;
  const missing = error.code === "ERR_MODULE_NOT_FOUND" || error.code === "MODULE_NOT_FOUND";
  return missing && error.message.includes(`'${name}'`);
}
