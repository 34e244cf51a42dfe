import Button from "@cloudscape-design/components/button";
import { useNavigate } from "react-router";
import type { MatchGroup } from "../../../api/matches.ts";
import { useShortcuts } from "../../../components/use-shortcuts.ts";
import styles from "./review.module.css";
import { useNeighbours } from "./use-neighbours.ts";

interface GroupPositionProps {
  domainName: string;
  queue: readonly MatchGroup[];
  placeInQueue: string | undefined;
  isRunComplete: boolean;
}

/** Where in the queue this group is, and the ways to its neighbours. */
export function GroupPosition({
  domainName,
  placeInQueue,
  queue,
  isRunComplete,
}: GroupPositionProps) {
  const navigate = useNavigate();
  const { index, previousHref, nextHref } = useNeighbours({ domainName, placeInQueue, queue });
  useShortcuts({
    j: () => previousHref && void navigate(previousHref, { flushSync: true }),
    k: () => nextHref && void navigate(nextHref, { flushSync: true }),
  });
  if (index < 0) return null;
  const total = `${queue.length.toLocaleString()}${isRunComplete ? "" : "+"}`;
  return (
    <nav aria-label="Match groups" className={styles["position"]}>
      <Step
        text="Previous"
        label="Previous group"
        icon="angle-left"
        href={previousHref}
        shortcut="J"
      />
      <span>
        <b>{(index + 1).toLocaleString()}</b> of {total}
      </span>
      <Step text="Next" label="Next group" icon="angle-right" href={nextHref} shortcut="K" />
    </nav>
  );
}

interface StepProps {
  text: string;
  label: string;
  icon: "angle-left" | "angle-right";
  href: string | undefined;
  shortcut: string;
}

function Step({ text, label, icon, href, shortcut }: StepProps) {
  return (
    <Button
      wrapText={false}
      iconName={icon}
      iconAlign={icon === "angle-right" ? "right" : "left"}
      disabled={href === undefined}
      {...(href && { href })}
      nativeAnchorAttributes={{
        title: `${label} (key ${shortcut})`,
        "aria-keyshortcuts": shortcut,
      }}
    >
      {text} <kbd aria-hidden="true">{shortcut}</kbd>
    </Button>
  );
}
