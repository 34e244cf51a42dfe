import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import type { FieldPath } from "../../../../profile-model/fields.ts";
import {
  changesFields,
  type ProfileChanges,
  type ValueOrigin,
  valueOrigin,
} from "../../../../profile-model/history/value-origin.ts";
import type { IdentifiedProfile } from "../../../../profile-model/profile.ts";
import { profileChangeQueries } from "../../../api/profile-changes.ts";
import { storedSetting, useStoredSetting } from "../../../components/stored-setting.ts";

/** Whether reviews say where values come from. It takes several requests a profile, so that people ask for it. */
const showsOrigins = storedSetting<boolean>({
  area: "local",
  key: "review-shows-origins",
  parse: (stored) => stored === true,
});

/** Contents of records that are read for a group, and for one profile at most: each is a request. */
const mostContents = { ofGroup: 40, ofProfile: 8 };

/** What a review says of where a value comes from. */
export type ShownOrigin = ValueOrigin | { kind: "reading" } | { kind: "failed" };

export interface ValueOrigins {
  isShown: boolean;
  toggle: () => void;
  /** Undefined where nothing is to be said beside the value: for what is not shown, and for the profiles `withoutHistory`. */
  of: (profileId: string, path: FieldPath) => ShownOrigin | undefined;
  /** Ids of the profiles whose history tells of no value, such as those that were there before there was one. */
  withoutHistory: readonly string[];
  /** Why some could not be read, and how to try again; undefined where none has failed. */
  failure:
    | { profileIds: string[]; error: Error; isRetrying: boolean; retry: () => void }
    | undefined;
}

/** Where the values of profiles come from, by their history: read once the reviewer wants to see it, beside what is shown. */
export function useValueOrigins(
  domainName: string,
  profiles: readonly IdentifiedProfile[],
): ValueOrigins {
  const isShown = useStoredSetting(showsOrigins);
  const share = Math.floor(mostContents.ofGroup / Math.max(profiles.length, 1));
  const most = Math.min(mostContents.ofProfile, share);
  // A profile's key is made of all its values.
  const queries = useMemo(
    () =>
      isShown
        ? profiles.map((profile) => profileChangeQueries.ofProfile(domainName, profile, most))
        : [],
    [domainName, profiles, most, isShown],
  );
  const results = useQueries({ queries });
  const read = profiles.map((profile, index) => ({ profile, result: results[index] }));
  const failed = read.flatMap(({ profile, result }) =>
    result?.isError && !result.data ? [{ profile, result }] : [],
  );
  const [firstFailed] = failed;
  return {
    isShown,
    toggle: () => showsOrigins.write(!isShown),
    of: (profileId, path) => {
      const found = read.find(({ profile }) => profile.ProfileId === profileId);
      if (!isShown || !found) return undefined;
      const changes = found.result?.data;
      if (!changes) return { kind: found.result?.isError ? "failed" : "reading" };
      return tellsOfValues(found.profile, changes)
        ? valueOrigin(found.profile, path, changes)
        : undefined;
    },
    withoutHistory: isShown
      ? read.flatMap(({ profile, result }) =>
          result?.data && !tellsOfValues(profile, result.data) ? profile.ProfileId : [],
        )
      : [],
    failure:
      isShown && firstFailed?.result.error
        ? {
            profileIds: failed.map(({ profile }) => profile.ProfileId),
            error: firstFailed.result.error,
            isRetrying: failed.some(({ result }) => result.isFetching),
            retry: () => {
              for (const { result } of failed) void result.refetch();
            },
          }
        : undefined,
  };
}

function tellsOfValues(profile: IdentifiedProfile, { entries }: ProfileChanges): boolean {
  return entries.some((entry) => changesFields(entry, profile));
}
