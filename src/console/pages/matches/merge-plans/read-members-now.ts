import { queryOptions } from "@tanstack/react-query";
import type { IdentifiedProfile } from "../../../../profile-model/profile.ts";
import { readAgain } from "../../../api/profiles.ts";
import type { PlanFile } from "./plan-file.ts";

/** Profiles that are read at a time: five calls of BatchGetProfile. */
const portion = 100;

/** The members of all groups of a plan as they are now, those that exist. */
async function readMembers(domainName: string, { groups }: PlanFile): Promise<IdentifiedProfile[]> {
  const ids = [
    ...new Set(groups.flatMap(({ members }) => members.map(({ profileId }) => profileId))),
  ];
  const found: IdentifiedProfile[] = [];
  for (let start = 0; start < ids.length; start += portion) {
    const { profiles } = await readAgain(domainName, ids.slice(start, start + portion));
    found.push(...profiles);
  }
  return found;
}

/** @param openedId of this opening of the file: the same file opened again is checked again. */
export const planMembersQuery = (domainName: string, openedId: string, plan: PlanFile) =>
  queryOptions({
    queryKey: ["merge-plans", domainName, openedId],
    queryFn: () => readMembers(domainName, plan),
    // What was checked stays until somebody asks again: approvals are about it. The run reads once more by itself.
    staleTime: Infinity,
    gcTime: 0,
  });
