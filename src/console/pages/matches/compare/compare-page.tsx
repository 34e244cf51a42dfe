import { useMemo } from "react";
import { type LoaderFunctionArgs, useParams, useSearchParams } from "react-router";
import { useMatchRun } from "../../../api/matches.ts";
import { prefetch } from "../../../api/query-client.ts";
import { GroupReview } from "../review/group-review.tsx";
import { readForReview } from "../review/read-for-review.ts";
import { useQueue } from "../review/use-queue.ts";
import { ComparisonForm } from "./comparison-form.tsx";
import { checkProfileIds, readProfileIds } from "./picked-ids.ts";

export function loader({ request, params: { domainName = "" } }: LoaderFunctionArgs) {
  const profileIds = readProfileIds(new URL(request.url).searchParams.get("ids") ?? "");
  return checkProfileIds(profileIds) ? null : prefetch(readForReview(domainName, profileIds));
}

/** The review of profiles that no job and no rule has brought together: `ids` says which. */
export function Component() {
  const { domainName = "" } = useParams();
  const [search] = useSearchParams();
  const ids = search.get("ids") ?? "";
  const profileIds = useMemo(() => readProfileIds(ids), [ids]);
  if (checkProfileIds(profileIds))
    return <ComparisonForm domainName={domainName} given={profileIds} />;
  const review = {
    domainName,
    group: {
      origin: "picked" as const,
      matchId: undefined,
      matchGenerationDate: undefined,
      confidenceScore: undefined,
      profileIds,
    },
  };
  const after = search.get("after") ?? undefined;
  return after === undefined ? (
    <GroupReview key={ids} {...review} queue={[]} placeInQueue={undefined} isRunComplete />
  ) : (
    <PartOfQueue key={ids} {...review} placeInQueue={after} />
  );
}

type PartOfQueueProps = Omit<Parameters<typeof GroupReview>[0], "queue" | "isRunComplete">;

/** The rest of a group that was split: the queue goes on where it was. */
function PartOfQueue(props: PartOfQueueProps) {
  const run = useMatchRun(props.domainName);
  const queue = useQueue(props.domainName, run.data?.groups, props.placeInQueue);
  return <GroupReview {...props} queue={queue} isRunComplete={run.isComplete} />;
}
