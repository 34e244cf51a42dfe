import Button from "@cloudscape-design/components/button";
import { useEffect } from "react";
import { useNavigate, useSearchParams } from "react-router";
import type { MatchGroup } from "../../../api/matches.ts";
import { profileQueries } from "../../../api/profiles.ts";
import { load } from "../../../api/query-client.ts";
import { useShortcuts } from "../../../components/use-shortcuts.ts";
import { paths } from "../../../paths.ts";
import { groupsInView, parseQueueView } from "../queue/queue-view.ts";
import styles from "./review.module.css";

interface GroupPositionProps {
  domainName: string;
  group: MatchGroup;
  groups: readonly MatchGroup[];
  isRunComplete: boolean;
}

/** The groups before and after this one, in the order of the queue that the reviewer came from. */
export function useNeighbours({
  domainName,
  group,
  groups,
}: Omit<GroupPositionProps, "isRunComplete">) {
  const [search] = useSearchParams();
  const queue = groupsInView(groups, parseQueueView(search));
  const index = queue.findIndex(({ matchId }) => matchId === group.matchId);
  const hrefOf = (neighbour: MatchGroup | undefined) =>
    neighbour && `${paths.match(domainName, neighbour.matchId)}${search.size ? `?${search}` : ""}`;
  const next = queue[index + 1];
  return {
    index,
    count: queue.length,
    next: index < 0 ? undefined : next,
    previousHref: hrefOf(index > 0 ? queue[index - 1] : undefined),
    nextHref: hrefOf(index < 0 ? undefined : next),
  };
}

/** Where in the queue this group is, and the ways to its neighbours; fetches the next group's profiles ahead. */
export function GroupPosition({ domainName, group, groups, isRunComplete }: GroupPositionProps) {
  const navigate = useNavigate();
  const { index, count, next, previousHref, nextHref } = useNeighbours({
    domainName,
    group,
    groups,
  });
  useShortcuts({
    j: () => previousHref && void navigate(previousHref),
    k: () => nextHref && void navigate(nextHref),
  });
  useEffect(() => {
    if (next) void load(profileQueries.byIds(domainName, next.profileIds));
  }, [domainName, next]);
  if (index < 0) return null;
  const total = `${count.toLocaleString()}${isRunComplete ? "" : "+"}`;
  return (
    <nav aria-label="Match groups" className={styles["position"]}>
      <Step label="Previous group" icon="angle-left" href={previousHref} shortcut="J" />
      <span>
        <b>{(index + 1).toLocaleString()}</b> of {total}
      </span>
      <Step label="Next group" icon="angle-right" href={nextHref} shortcut="K" />
    </nav>
  );
}

interface StepProps {
  label: string;
  icon: "angle-left" | "angle-right";
  href: string | undefined;
  shortcut: string;
}

function Step({ label, icon, href, shortcut }: StepProps) {
  return (
    <Button
      iconName={icon}
      iconAlign={icon === "angle-right" ? "right" : "left"}
      ariaLabel={label}
      disabled={href === undefined}
      {...(href && { href })}
      nativeAnchorAttributes={{
        title: `${label} (key ${shortcut})`,
        "aria-keyshortcuts": shortcut,
      }}
    >
      <kbd>{shortcut}</kbd>
    </Button>
  );
}
