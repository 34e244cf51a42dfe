import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { connectionScope } from "../connection.ts";
import { isSameRun, type MatchGroup, type MatchPage, type MatchRun } from "./match-run.ts";
import { packGroups, type PackedGroups, unpackGroups } from "./packed-groups.ts";

/** `start`: how many groups of the run come before. */
type ChunkKey = [scope: string, domainName: string, start: number];

/** Some thousand groups of a run, with the token of the page that follows them. */
interface Chunk extends Omit<MatchPage, "groups"> {
  start: number;
  packed: PackedGroups;
}

interface CacheSchema extends DBSchema {
  chunks: { key: ChunkKey; value: Chunk };
}

const chunksOf = (domainName: string) =>
  IDBKeyRange.bound([connectionScope, domainName, 0], [connectionScope, domainName, Infinity]);

let opened: Promise<IDBPDatabase<CacheSchema>> | undefined;

function cache(): Promise<IDBPDatabase<CacheSchema>> {
  opened ??= openDB<CacheSchema>("match-runs", 1, {
    upgrade(database) {
      database.createObjectStore("chunks");
    },
    terminated() {
      opened = undefined;
    },
  }).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/**
 * Where the match groups of each domain's latest run outlive the page: ids and scores, nothing personal. A browser that
 * blocks storage, or is full, keeps none; then they are loaded again, and nothing else is worse for it.
 */
export const matchRunCache = {
  /** The run that is kept; undefined where there is none. */
  async read(domainName: string): Promise<MatchRun | undefined> {
    try {
      const database = await cache();
      const chunks = await database.getAll("chunks", chunksOf(domainName));
      return joinChunks(chunks);
    } catch {
      return undefined;
    }
  },

  /** Keeps the groups that come after the first `start` of the run; at 0 they replace the run that was kept. */
  async write(domainName: string, start: number, page: MatchPage): Promise<void> {
    const { groups, ...rest } = page;
    try {
      const database = await cache();
      const transaction = database.transaction("chunks", "readwrite");
      if (start === 0) await transaction.store.delete(chunksOf(domainName));
      await transaction.store.put({ ...rest, start, packed: packGroups(groups) }, [
        connectionScope,
        domainName,
        start,
      ]);
      await transaction.done;
    } catch {
      // Not kept.
    }
  },
};

/** As many chunks as are of one run and follow one another: another tab may have begun to replace them. */
function joinChunks(chunks: readonly Chunk[]): MatchRun | undefined {
  const groups: MatchGroup[] = [];
  let run: MatchRun | undefined;
  for (const { packed, start, ...rest } of chunks) {
    const expected = groups.length;
    if (start < expected) continue;
    const page = { ...rest, groups: unpackGroups(packed) };
    if (start > expected || (run && !isSameRun(run, page))) break;
    for (const group of page.groups) groups.push(group);
    run = { ...page, groups };
  }
  return run;
}
