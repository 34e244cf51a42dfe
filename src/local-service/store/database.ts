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

/** 200 MB: who writes much without `Checkpoints`, as a load of samples does, has them done when it commits. */
const pagesBeforeOwnCheckpoint = 50_000;
/** To which the file of the log is cut when SQLite begins it anew. */
const keptLogBytes = 64 * 1024 * 1024;

const pageCache = "PRAGMA cache_size = -65536";
const ordinaryMemory = `${pageCache}; PRAGMA temp_store = MEMORY; PRAGMA threads = 0`;
/**
 * What is sorted goes to files, in runs of the size of the page cache: in 4 MB a million rows were sorted in two thirds
 * of the time that 64 MB took, since the processor's own cache holds much of them. A second thread sorts as well.
 */
const memoryForSorting = "PRAGMA cache_size = -4096; PRAGMA temp_store = FILE; PRAGMA threads = 1";

function openConnection(file: string): DatabaseSync {
  const connection = new DatabaseSync(file, { timeout: 5000 });
  try {
    connection.exec(
      `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; ${pageCache};
       PRAGMA wal_autocheckpoint = ${pagesBeforeOwnCheckpoint}; PRAGMA journal_size_limit = ${keptLogBytes}`,
    );
    migrate(connection);
    // What undoes a part of a transaction would be written to a file, page by page. Not before the migrations, which
    // may sort more than there is memory for.
    connection.exec(ordinaryMemory);
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
 * write outlives `kill -9` and a power cut. (`NORMAL` made 22,000 commits a second where `FULL` made 3,400, and would
 * lose the last ones in a power cut; 3,400 are enough here.)
 */
export class Database {
  /** The database's file, for a connection of a worker's own; undefined in memory. */
  readonly file: string | undefined;
  readonly #connection: DatabaseSync;
  readonly #unlock: () => void;
  readonly #secrets = new Map<string, Buffer>();
  readonly #statements = new Map<string, StatementSync>();
  readonly #remembered = new Map<string, unknown>();
  #inTransaction = false;
  /** A read transaction is open. */
  #isReading = false;

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
    this.#endReading();
    this.#inTransaction = true;
    try {
      return this.#within("BEGIN IMMEDIATE", "COMMIT", "ROLLBACK", work);
    } finally {
      this.#inTransaction = false;
      this.#remembered.clear();
    }
  }

  /** A transaction for rows that are known to refer to what is there: SQLite does not look that up for each. */
  trustedTransaction<Result>(work: () => Result): Result {
    this.#endReading();
    this.prepare("PRAGMA foreign_keys = OFF").run();
    try {
      return this.transaction(work);
    } finally {
      this.prepare("PRAGMA foreign_keys = ON").run();
    }
  }

  /** A trusted transaction that sorts rows by the million, of which there are more than memory is for. */
  sortingTransaction<Result>(work: () => Result): Result {
    this.#endReading();
    this.#connection.exec(memoryForSorting);
    try {
      return this.trustedTransaction(work);
    } finally {
      this.#connection.exec(ordinaryMemory);
    }
  }

  /** How many rows were written since the database was opened, whether by a commit or undone. */
  get changes(): number {
    return Number(this.prepare("SELECT total_changes() AS changes").get()?.["changes"]);
  }

  /** Runs a part of a transaction that leaves nothing behind when it throws. */
  savepoint<Result>(work: () => Result): Result {
    return this.#within("SAVEPOINT part", "RELEASE part", "ROLLBACK TO part; RELEASE part", work);
  }

  /**
   * Runs `work`, which only reads. The read transaction stays open until the next write: to lock and unlock the file
   * would cost a request as much as its look-up. Whatever writes outside a transaction is refused meanwhile, since it
   * would be in no commit.
   */
  read<Result>(work: () => Result): Result {
    if (!this.#isReading && !this.#inTransaction) {
      this.prepare("BEGIN").run();
      this.prepare("PRAGMA query_only = ON").run();
      this.#isReading = true;
    }
    return work();
  }

  #endReading(): void {
    if (!this.#isReading) return;
    this.#isReading = false;
    this.prepare("PRAGMA query_only = OFF").run();
    this.prepare("COMMIT").run();
  }

  #within<Result>(begin: string, commit: string, undo: string, work: () => Result): Result {
    this.prepare(begin).run();
    try {
      const result = work();
      this.prepare(commit).run();
      return result;
    } catch (error) {
      if (this.#connection.isTransaction) this.#connection.exec(undo);
      throw error;
    }
  }

  /**
   * What `read` reads, kept until the next transaction, which may change it. Inside a transaction nothing is kept, nor
   * is undefined: there is no end to the names of what is not there.
   *
   * @param name of what is read: no two callers may use the same.
   */
  remembered<Value>(name: string, read: () => Value): Value {
    if (this.#inTransaction) return read();
    const known = this.#remembered.get(name) as Value | undefined;
    if (known !== undefined) return known;
    const value = read();
    if (value !== undefined) this.#remembered.set(name, value);
    return value;
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
    this.#endReading();
    this.#connection.close();
    this.#unlock();
  }
}
