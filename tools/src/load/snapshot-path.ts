/**
 * Folder below `spec/` that holds what each document of the vendor said last. `import` alone reads and writes it: it
 * is no part of the spec.
 */
export const snapshotFolder = "snapshots";

export function isSnapshot(path: string): boolean {
  return path.startsWith(`${snapshotFolder}/`);
}
