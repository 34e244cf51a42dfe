import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import { lockDirectory } from "./directory-lock.ts";
import { migrations } from "./migrations.ts";

/** The database was written by a newer version of this program. */
export class NewerSchemaError extends Error {
  override readonly name = "NewerSchemaError";
}

function migrate(connection: DatabaseSync): void {
  const version = Number(connection.prepare("PRAGMA user_version").get()?.["user_version"]);
  if (version > migrations.length) {
    throw new NewerSchemaError(
      `The database has schema version ${version}; this program knows versions up to ${migrations.length}. ` +
        "Use the newer program, or another --data-dir.",
    );
  }
  migrations.slice(version).forEach((step, index) => {
    connection.exec(
      `BEGIN IMMEDIATE; ${step}; PRAGMA user_version = ${version + index + 1}; COMMIT`,
    );
  });
}

function openConnection(file: string): DatabaseSync {
  const connection = new DatabaseSync(file, { timeout: 5000 });
  try {
    connection.exec(
      "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536",
    );
    migrate(connection);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/**
 * One SQLite database, open for as long as the service runs.
 *
 * On disk it is in WAL mode with `synchronous = FULL`: a commit returns when the log is on the disk, so an acknowledged
 * write outlives `kill -9` and a power cut. (`NORMAL` would be three to four times as fast and lose the last commits in
 * a power cut; 3,600 commits a second are enough here.)
 */
export class Database {
  /** The database's file, for a connection of a worker's own; undefined in memory. */
  readonly file: string | undefined;
  readonly #connection: DatabaseSync;
  readonly #unlock: () => void;
  readonly #secrets = new Map<string, Buffer>();
  readonly #statements = new Map<string, StatementSync>();

  /**
   * @param directory created when it is missing; undefined keeps everything in memory.
   * @throws DirectoryInUseError, NewerSchemaError
   */
  constructor(directory: string | undefined) {
    if (directory !== undefined) mkdirSync(directory, { recursive: true });
    this.#unlock = directory === undefined ? () => {} : lockDirectory(directory);
    this.file = directory === undefined ? undefined : join(directory, "customer-profiles.sqlite");
    try {
      this.#connection = openConnection(this.file ?? ":memory:");
    } catch (error) {
      this.#unlock();
      throw error;
    }
  }

  /** The prepared statement of this text; each text is prepared once. */
  prepare(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (!statement) this.#statements.set(sql, (statement = this.#connection.prepare(sql)));
    return statement;
  }

  /**
   * Runs `work` in one transaction: all of it is committed, or, when it throws, nothing. `work` is synchronous, so
   * that nothing else can come between its statements. Transactions do not nest.
   */
  transaction<Result>(work: () => Result): Result {
    return this.#within("BEGIN IMMEDIATE", work);
  }

  /** Runs `work`, which only reads, on one state of the database; locks are taken once and not for each statement. */
  snapshot<Result>(work: () => Result): Result {
    return this.#within("BEGIN", work);
  }

  #within<Result>(begin: "BEGIN" | "BEGIN IMMEDIATE", work: () => Result): Result {
    this.prepare(begin).run();
    try {
      const result = work();
      this.prepare("COMMIT").run();
      return result;
    } catch (error) {
      if (this.#connection.isTransaction) this.prepare("ROLLBACK").run();
      throw error;
    }
  }

  /** A secret that a migration made: random bytes that stay with the database. */
  secret(name: string): Buffer {
    let secret = this.#secrets.get(name);
    if (!secret) {
      const row = this.prepare("SELECT value FROM secrets WHERE name = ?").get(name);
      if (!row) throw new Error(`No secret ${name}`);
      this.#secrets.set(name, (secret = Buffer.from(row["value"] as Uint8Array)));
    }
    return secret;
  }

  close(): void {
    this.#connection.close();
    this.#unlock();
  }
}
