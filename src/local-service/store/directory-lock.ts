import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** Another process serves from the directory. */
export class DirectoryInUseError extends Error {
  override readonly name = "DirectoryInUseError";
}

/**
 * Holds a directory for this process until the returned function is called or the process ends, however it ends: the lock
 * is SQLite's own on a file beside the database, which the operating system gives back, so none is ever left over.
 *
 * @throws DirectoryInUseError
 */
export function lockDirectory(directory: string): () => void {
  const lock = new DatabaseSync(join(directory, "in-use.lock"));
  try {
    lock.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
  } catch {
    lock.close();
    throw new DirectoryInUseError(
      `The data directory ${directory} is in use by another Customer Profiles local service. ` +
        "Stop that one, or choose another --data-dir.",
    );
  }
  return () => lock.close();
}
