import type { PreparedProfile } from "../../profile-model/compare/prepared-profile.ts";
import { blockingKeys } from "./blocking-keys.ts";

/** A block up to this size is compared pair by pair, at most 780 times. */
export const largestFullBlock = 40;
/** In a larger block a profile meets only so many neighbours on each side, in the order of names and birth dates. */
export const neighbours = 8;

interface Blocks {
  /** The members of each block, by index: ascending, but in the order of names in a block that is too large. */
  members: number[][];
  /** The blocks that each profile stands in. */
  ofProfile: number[][];
}

/**
 * The profiles that are worth comparing with each profile, those that come after it: each pair is named once.
 * The number of pairs grows with the number of profiles, not with its square, even when all share one phone number.
 *
 * @returns for each index in turn, the indices greater than it, ascending.
 */
export function* candidatePairs(
  profiles: readonly PreparedProfile[],
): Generator<{ index: number; candidates: number[] }, void, void> {
  const { members, ofProfile } = blocks(profiles);
  for (const [index, blocksOfProfile] of ofProfile.entries()) {
    const candidates = new Set<number>();
    for (const block of blocksOfProfile) {
      for (const member of within(members[block] ?? [], index)) {
        if (member > index) candidates.add(member);
      }
    }
    if (candidates.size > 0) {
      yield { index, candidates: [...candidates].toSorted((a, b) => a - b) };
    }
  }
}

function within(block: readonly number[], index: number): readonly number[] {
  if (block.length <= largestFullBlock) return block;
  const position = block.indexOf(index);
  return block.slice(Math.max(0, position - neighbours), position + neighbours + 1);
}

function blocks(profiles: readonly PreparedProfile[]): Blocks {
  const blockOfKey = new Map<string, number>();
  const members: number[][] = [];
  const ofProfile = profiles.map((profile, index) =>
    Array.from(blockingKeys(profile), (key) => {
      const block = blockOfKey.get(key) ?? members.length;
      if (block === members.length) {
        blockOfKey.set(key, block);
        members.push([]);
      }
      members[block]?.push(index);
      return block;
    }),
  );
  for (const block of members) {
    if (block.length > largestFullBlock) sortByNameAndBirth(block, profiles);
  }
  return { members, ofProfile };
}

function sortByNameAndBirth(block: number[], profiles: readonly PreparedProfile[]): void {
  const sortKeys = new Map(block.map((index) => [index, sortKey(profiles[index])]));
  block.sort((a, b) => {
    const [left = "", right = ""] = [sortKeys.get(a), sortKeys.get(b)];
    return left < right ? -1 : left > right ? 1 : a - b;
  });
}

function sortKey(profile: PreparedProfile | undefined): string {
  return `${profile?.fullName?.text ?? ""} ${profile?.birthDate?.digits ?? ""}`;
}
