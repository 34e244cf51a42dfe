import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import type { ProfilesById } from "../../../api/profiles.ts";
import { UnsavedChangesGuard } from "../../../components/unsaved-changes-guard.tsx";
import { useShortcuts } from "../../../components/use-shortcuts.ts";
import { PageTitle } from "../../../shell/page-title.tsx";
import { ComparisonTable } from "./comparison-table.tsx";
import { DecisionBar } from "./decision-bar.tsx";
import { EvidencePanel } from "./evidence-panel.tsx";
import { groupStrength } from "./group-evidence.ts";
import { GroupGone } from "./group-gone.tsx";
import type { GroupReviewProps } from "./group-review.tsx";
import { LostValues } from "./lost-values.tsx";
import { toMembers } from "./member.ts";
import { MergeDialog } from "./merge-dialog.tsx";
import type { MergeOutcome } from "./merge-outcome.ts";
import { countProfiles, namesInWords } from "./names-in-words.ts";
import { MergeResult } from "./merge-result.tsx";
import { PendingMerge } from "./pending-merge.tsx";
import { ReviewHeader } from "./review-header.tsx";
import { useGroupReview } from "./use-group-review.ts";
import { usePendingMerge } from "./use-pending-merge.ts";

interface LoadedReviewProps extends GroupReviewProps {
  latest: ProfilesById;
  position: ReactNode;
}

/** The review of a group whose profiles are here: who, how sure, why, what differs, what will be, the verb. */
export function LoadedReview(props: LoadedReviewProps) {
  const { domainName, group, latest, position } = props;
  const review = useGroupReview(latest);
  const { plan, seen, suggestion } = review;
  const members = useMemo(
    () => toMembers(group.profileIds, seen.profiles),
    [group.profileIds, seen.profiles],
  );
  const [isConfirming, setConfirming] = useState(false);
  const [merged, setMerged] = useState<Extract<MergeOutcome, { kind: "merged" }>>();
  const { pending, setUnrecorded } = usePendingMerge(domainName, group.matchId);
  const content = useFocusOnFirstConflict();

  const confirm = () => {
    if (!plan || merged || pending) return;
    review.hold();
    setConfirming(true);
  };
  useShortcuts({ m: confirm });

  if (merged && plan)
    return <MergeResult {...props} plan={plan} members={members} outcome={merged} />;
  if (!plan || !suggestion)
    return <GroupGone {...props} remaining={members} missingCount={seen.missingIds.length} />;
  const title = namesInWords(members.map(({ name }) => name));
  return (
    <div ref={content}>
      <PageTitle>{`Review ${title}`}</PageTitle>
      <SpaceBetween size="l">
        <ReviewHeader
          {...props}
          title={title}
          strength={groupStrength(seen.profiles)}
          isWeakestOfSeveral={members.length > 2}
          position={position}
        />
        {seen.missingIds.length > 0 && (
          <Alert type="warning">
            {countProfiles(seen.missingIds.length)} of this group{" "}
            {seen.missingIds.length === 1 ? "no longer exists" : "no longer exist"}. The review is
            about the others.
          </Alert>
        )}
        {review.isOutdated && (
          <Alert
            type="info"
            action={<Button onClick={() => review.showLatest()}>Show the new values</Button>}
          >
            A profile of this group has changed since you began. Your choices are kept.
          </Alert>
        )}
        <EvidencePanel members={members} />
        <ComparisonTable
          members={members}
          choices={review.choices}
          plan={plan}
          suggestion={suggestion}
          domainName={domainName}
          onChoose={review.choose}
        />
        <LostValues fields={plan.result.fields} members={members} />
      </SpaceBetween>
      {pending && !isConfirming ? (
        <PendingMerge
          pending={pending}
          onSettled={() => {
            setUnrecorded(undefined);
            review.release();
          }}
        />
      ) : (
        <DecisionBar
          plan={plan}
          isDirty={review.isDirty}
          onReset={() => review.choose({ type: "reset" })}
          onMerge={confirm}
        />
      )}
      {isConfirming && (
        <MergeDialog
          {...props}
          plan={plan}
          members={members}
          onDismiss={(unclear) => {
            setUnrecorded(unclear);
            setConfirming(false);
          }}
          onMerged={setMerged}
          onReviewAgain={(current) => {
            review.showLatest(current);
            setConfirming(false);
          }}
        />
      )}
      <UnsavedChangesGuard isDirty={review.isDirty || isConfirming}>
        {isConfirming
          ? "A merge that has been sent goes on; leaving only hides how it ends."
          : "Nothing has been merged. Your choices for this group would be lost."}
      </UnsavedChangesGuard>
    </div>
  );
}

/** A review begins where the reviewer is needed first; a group without conflict begins at its heading like any page. */
function useFocusOnFirstConflict() {
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    content.current
      ?.querySelector<HTMLElement>("input[data-profile]:checked")
      ?.focus({ preventScroll: true });
  }, []);
  return content;
}
