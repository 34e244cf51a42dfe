import { type RefObject, useEffect, useRef } from "react";
import type { ProfilesById } from "../../../api/profiles.ts";
import type { TrayItem } from "../tray/merge-tray.ts";
import { keepRoomBelow } from "../tray/room-below.ts";
import { DecisionBar, type Verb } from "./decision-bar.tsx";
import type { Member } from "./member.ts";
import { MergeStopped } from "./merge-stopped.tsx";
import { PendingMerge } from "./pending-merge.tsx";
import type { ReviewedGroup } from "./reviewed-group.ts";
import styles from "./review.module.css";
import { useUnsettledMerge } from "./use-unsettled-merge.ts";
import { WaitingMerge } from "./waiting-merge.tsx";

interface ReviewVerbsProps {
  domainName: string;
  group: ReviewedGroup;
  /** What the tray has about this group. */
  item: TrayItem | undefined;
  words: string;
  members: readonly Member[];
  isDirty: boolean;
  note: string;
  onNote: (note: string) => void;
  onReset: () => void;
  onDecide: (verb: Verb) => void;
  onReviewAgain: (current: ProfilesById) => void;
  onSettled: () => void;
}

/** What can be decided; while a merge of this group waits, is under way or unsettled, what can be done about that instead. */
export function ReviewVerbs(props: ReviewVerbsProps) {
  const place = useRef<HTMLDivElement>(null);
  const phase = props.item?.phase.kind;
  useFocusAfterChange(place, phase);
  usePublishedHeight(place);
  return (
    <div
      ref={place}
      tabIndex={-1}
      className={`${styles["verbsPlace"]} ${phase === "stopped" ? styles["long"] : ""}`}
    >
      <Verbs {...props} />
    </div>
  );
}

function Verbs(props: ReviewVerbsProps) {
  const { domainName, group, item, words } = props;
  const unsettled = useUnsettledMerge(domainName, group.profileIds);
  const phase = item?.phase;
  if (item && phase?.kind === "stopped")
    return (
      <MergeStopped
        itemId={item.id}
        stop={phase.stop}
        members={props.members}
        domainName={domainName}
        profileIds={group.profileIds}
        onReviewAgain={props.onReviewAgain}
        onSettled={props.onSettled}
      />
    );
  if (item && (phase?.kind === "waiting" || phase?.kind === "working"))
    return <WaitingMerge item={item} words={words} />;
  if (unsettled)
    return <PendingMerge key={unsettled.id} decision={unsettled} onSettled={props.onSettled} />;
  return (
    <DecisionBar
      words={words}
      isDirty={props.isDirty}
      note={props.note}
      onNote={props.onNote}
      onReset={props.onReset}
      onDecide={props.onDecide}
    />
  );
}

type Place = RefObject<HTMLDivElement | null>;

/** What took the focus with it when it went hands it to what stands in its place. */
function useFocusAfterChange(place: Place, phase: string | undefined): void {
  const before = useRef(phase);
  useEffect(() => {
    if (before.current === phase) return;
    before.current = phase;
    if (document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, [place, phase]);
}

/** Tells the tray how much room the place takes, so that it stands above it. */
function usePublishedHeight(place: Place): void {
  useEffect(() => {
    const observer = new ResizeObserver(() => keepRoomBelow(place.current?.offsetHeight ?? 0));
    if (place.current) observer.observe(place.current);
    return () => {
      observer.disconnect();
      keepRoomBelow(0);
    };
  }, [place]);
}
