import Button from "@cloudscape-design/components/button";
import Link from "@cloudscape-design/components/link";
import StatusIndicator, {
  type StatusIndicatorProps,
} from "@cloudscape-design/components/status-indicator";
import { memo } from "react";
import { paths } from "../../../paths.ts";
import type { TrayItem, TrayPhase } from "./merge-tray.ts";
import { phaseText } from "./phase-text.ts";
import { takeBack } from "./take-back.ts";
import { tray } from "./tray.tsx";
import styles from "./tray.module.css";

interface TrayRowProps {
  item: TrayItem;
  isNewest: boolean;
}

/** One decision: what has come of it, and what can still be done about it. */
export const TrayRow = memo(function TrayRow({ item, isNewest }: TrayRowProps) {
  const { phase, title, href } = item;
  return (
    <li className={styles["row"]}>
      <div className={styles["words"]}>
        <bdi className={styles["title"]}>{title}</bdi>
        {phase.kind === "waiting" ? (
          <span>
            merges in <b>{phase.seconds} s</b>
          </span>
        ) : (
          <StatusIndicator type={looks(phase)}>{phaseText(phase)}</StatusIndicator>
        )}
      </div>
      <div className={styles["actions"]}>
        <Actions item={item} isNewest={isNewest} />
        {phase.kind === "stopped" && <Link href={href}>See why</Link>}
        {phase.kind === "merged" && phase.outcome.differences.length > 0 && (
          <Link href={href}>See the differences</Link>
        )}
        {phase.kind === "merged" && (
          <Link href={paths.profile(item.domainName, phase.outcome.readBack.ProfileId)}>
            Open the profile
          </Link>
        )}
      </div>
    </li>
  );
});

function Actions({ item, isNewest }: { item: TrayItem; isNewest: boolean }) {
  const { id, phase, title } = item;
  const action = (text: string, act: () => void, shortcut?: string) => (
    <span>
      <Button
        variant="inline-link"
        ariaLabel={`${text}: ${title}`}
        onClick={act}
        nativeButtonAttributes={shortcut ? { "aria-keyshortcuts": shortcut } : {}}
      >
        {text}
      </Button>
      {shortcut && <kbd aria-hidden="true">{shortcut}</kbd>}
    </span>
  );
  const back = action("Take back", () => takeBack(item), isNewest ? "U" : undefined);
  switch (phase.kind) {
    case "waiting":
      return (
        <>
          {back}
          {action("Merge now", () => tray.mergeNow(id))}
        </>
      );
    case "kept":
      return back;
    case "takingBack":
      return null;
    case "working":
      return phase.step === "reading" || phase.step === "recording" ? back : null;
    case "merged":
      return action("Dismiss", () => tray.takeBack(id));
    case "stopped":
      return phase.stop.kind === "unclear"
        ? action("Look again", () => tray.lookAgain(id))
        : action("Dismiss", () => tray.takeBack(id));
  }
}

function looks(phase: TrayPhase): StatusIndicatorProps.Type {
  switch (phase.kind) {
    case "waiting":
      return "pending";
    case "working":
    case "takingBack":
      return "loading";
    case "stopped":
      return "warning";
    case "merged":
      return phase.outcome.differences.length > 0 ? "warning" : "success";
    case "kept":
      return "success";
  }
}
