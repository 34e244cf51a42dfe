import type { ProfilesById } from "../../../api/profiles.ts";
import type { TrayItem } from "../tray/merge-tray.ts";
import { DecisionBar, type Verb } from "./decision-bar.tsx";
import type { Member } from "./member.ts";
import { MergeStopped } from "./merge-stopped.tsx";
import { PendingMerge } from "./pending-merge.tsx";
import type { ReviewedGroup } from "./reviewed-group.ts";
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
      />
    );
  if (item && (phase?.kind === "waiting" || phase?.kind === "working"))
    return <WaitingMerge item={item} words={words} />;
  if (unsettled) return <PendingMerge decision={unsettled} onSettled={props.onSettled} />;
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
