import ProgressBar from "@cloudscape-design/components/progress-bar";
import { useQuery } from "@tanstack/react-query";
import type { MatchRun } from "../../../api/matches.ts";
import { decisionQueries } from "../../../ledger/decision-queries.ts";
import { isOpen } from "./group-states.ts";
import type { Knowledge } from "./groups-in-view.ts";
import { durationInWords, reviewTimes, timeLeft } from "./pace.ts";

interface QueueProgressProps {
  domainName: string;
  run: MatchRun;
  isLoading: boolean;
  states: Knowledge["states"];
}

/** How far the loading is, and then how far the reviewer: "37 of 412 decided, about 40 minutes left at your pace". */
export function QueueProgress({ domainName, run, isLoading, states }: QueueProgressProps) {
  const decisions = useQuery(decisionQueries.ofDomain(domainName)).data ?? [];
  const loaded = run.groups.length;
  if (isLoading && run.nextToken !== undefined)
    return (
      <ProgressBar
        variant="standalone"
        ariaLabel="Match groups loaded"
        value={run.total ? (loaded / run.total) * 100 : 0}
        description={`${loaded.toLocaleString()} of ${run.total?.toLocaleString() ?? "all"} groups are loaded. Filters are over these until all are here.`}
      />
    );
  const open = loaded - [...states.values()].filter((state) => !isOpen(state)).length;
  const done = loaded - open;
  if (loaded === 0 || done === 0) return null;
  const left = timeLeft(reviewTimes(decisions), open);
  return (
    <ProgressBar
      variant="standalone"
      ariaLabel="Match groups decided"
      value={(done / loaded) * 100}
      description={`${done.toLocaleString()} of ${loaded.toLocaleString()} decided${
        open === 0
          ? ""
          : left === undefined
            ? `, ${open.toLocaleString()} left`
            : `, ${durationInWords(left)} left at your pace`
      }`}
    />
  );
}
