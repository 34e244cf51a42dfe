import { useSyncExternalStore } from "react";
import type { Strength } from "../../../../profile-model/compare/compare.ts";

/** What is known of a group whose profiles have been read in this tab. */
export interface GroupFacts {
  /** How many of its profiles exist. */
  existing: number;
  /** How sure our own evidence is of its least sure pair; undefined where fewer than two profiles exist. */
  strength: Strength | undefined;
  /** Fields in which its profiles have two or more different values. */
  conflicts: number;
  /** Set of `EvidenceKind.bit`. */
  kinds: number;
  /** All its texts in lower case. */
  text: string;
}

/** The facts of the groups that have been read, by match id. A new object after each change, around the same map. */
export interface KnownGroups {
  facts: ReadonlyMap<string, GroupFacts>;
}

const nothing: KnownGroups = { facts: new Map() };
const known = new Map<string, KnownGroups>();
/** Grown, and not copied: they may come to a hundred thousand. */
const maps = new Map<string, Map<string, GroupFacts>>();
const listeners = new Set<() => void>();

/** The groups of a domain that this tab has read; kept in memory only, since they say something of people. */
export function useKnownGroups(domainName: string): KnownGroups {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => knownGroups(domainName),
  );
}

function knownGroups(domainName: string): KnownGroups {
  return known.get(domainName) ?? nothing;
}

/** Adds facts, by match id. */
export function learnGroups(
  domainName: string,
  facts: Iterable<readonly [matchId: string, facts: GroupFacts]>,
): void {
  const all = maps.get(domainName) ?? new Map<string, GroupFacts>();
  maps.set(domainName, all);
  for (const [matchId, one] of facts) all.set(matchId, one);
  known.set(domainName, { facts: all });
  for (const listener of listeners) listener();
}
