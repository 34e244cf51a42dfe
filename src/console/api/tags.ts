import {
  ListTagsForResourceCommand,
  TagResourceCommand,
  UntagResourceCommand,
} from "@aws-sdk/client-customer-profiles";
import { mutationOptions, queryOptions } from "@tanstack/react-query";
import { client } from "./client.ts";
import { queryClient } from "./query-client.ts";
import { contestedKeys, tagRequests, type Tags } from "./tag-changes.ts";

export const tagQueries = {
  /** The tags of a domain, an object type or an integration, by its ARN. */
  ofResource: (resourceArn: string) =>
    queryOptions({
      queryKey: ["tags", resourceArn],
      queryFn: ({ signal }) => readTags(resourceArn, signal),
    }),
};

async function readTags(resourceArn: string, signal?: AbortSignal): Promise<Tags> {
  const { tags = {} } = await client.send(
    new ListTagsForResourceCommand({ resourceArn }),
    signal ? { abortSignal: signal } : {},
  );
  return tags;
}

export interface TagChange {
  resourceArn: string;
  /** The tags from which the change was made. */
  seen: Tags;
  wanted: Tags;
}

/** `changed`: somebody else has changed the same tags, and nothing was sent. */
export type TagChangeOutcome = { kind: "saved" } | { kind: "changed"; current: Tags };

/**
 * Sends what differs from the tags as they are now, so that trying again after half of it succeeded does the other half.
 * Removes first: a resource has 50 tags at most.
 */
async function changeTags({ resourceArn, seen, wanted }: TagChange): Promise<TagChangeOutcome> {
  const current = await readTags(resourceArn);
  if (contestedKeys(wanted, seen, current).length > 0) return { kind: "changed", current };
  const { tagKeys, tags } = tagRequests(wanted, seen, current);
  if (tagKeys.length > 0) await client.send(new UntagResourceCommand({ resourceArn, tagKeys }));
  if (Object.keys(tags).length > 0)
    await client.send(new TagResourceCommand({ resourceArn, tags }));
  return { kind: "saved" };
}

export const tagMutations = {
  change: mutationOptions({
    mutationFn: changeTags,
    // A domain's tags are in GetDomain and ListDomains too.
    onSettled: (_output, _error, { resourceArn }) =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: tagQueries.ofResource(resourceArn).queryKey }),
        queryClient.invalidateQueries({ queryKey: ["domains"] }),
      ]),
  }),
};
