import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type ReactNode, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { useLocation } from "react-router";
import { describeMerge } from "../../../../profile-model/merge/describe-merge.ts";
import type { ProfilesById } from "../../../api/profiles.ts";
import { CliCommandSection } from "../../../components/cli-command/cli-command-section.tsx";
import { UnsavedChangesGuard } from "../../../components/unsaved-changes-guard.tsx";
import { useShortcuts } from "../../../components/use-shortcuts.ts";
import { PageTitle } from "../../../shell/page-title.tsx";
import { useTakeBackKey } from "../tray/use-take-back-key.ts";
import { useTrayItem } from "../tray/tray.tsx";
import { ComparisonTable } from "./comparison-table.tsx";
import { DecidedBefore } from "./decided-before.tsx";
import { EvidencePanel } from "./evidence-panel.tsx";
import { groupEvidence } from "./group-evidence.ts";
import { GroupGone } from "./group-gone.tsx";
import type { GroupReviewProps } from "./group-review.tsx";
import { LostValues } from "./lost-values.tsx";
import { toMembers } from "./member.ts";
import { MergeResult } from "./merge-result.tsx";
import { countProfiles, namesInWords } from "./names-in-words.ts";
import { OpenCases } from "./open-cases.tsx";
import { OriginsFailed } from "./origins-failed.tsx";
import { reviewCalls } from "./review-calls.ts";
import { ReviewHeader } from "./review-header.tsx";
import { ReviewVerbs } from "./review-verbs.tsx";
import styles from "./review.module.css";
import { SaveReviewAsPlan } from "./save-review-as-plan.tsx";
import { useDecide } from "./use-decide.ts";
import { useGroupReview } from "./use-group-review.ts";
import { useMemberFacts } from "./use-member-facts.ts";
import { useValueOrigins } from "./use-value-origins.ts";

interface LoadedReviewProps extends GroupReviewProps {
  latest: ProfilesById;
  position: ReactNode;
}

/** The review of a group whose profiles are here: who, how sure, why, what differs, what will be, the verb. */
export function LoadedReview(props: LoadedReviewProps) {
  const { domainName, group, latest, position } = props;
  const { facts, suggestionFacts } = useMemberFacts(domainName, latest.profiles);
  const review = useGroupReview(latest, suggestionFacts);
  const { plan, seen, suggestion } = review;
  const members = useMemo(
    () => toMembers(group.profileIds, seen.profiles),
    [group.profileIds, seen.profiles],
  );
  const evidence = useMemo(() => groupEvidence(seen.profiles), [seen.profiles]);
  const title = namesInWords(members.map(({ name }) => name));
  const [note, setNote] = useState("");
  const { pathname, search } = useLocation();
  const { merge, decide } = useDecide({
    ...props,
    profiles: seen.profiles,
    title,
    href: `${pathname}${search}`,
    evidence,
    note,
  });
  // After the groups ahead, which are read first.
  const origins = useValueOrigins(domainName, seen.profiles);
  const item = useTrayItem(domainName, group.profileIds);
  const isUnderWay = item?.request !== undefined;
  const merged = useMergedHere(item);
  const content = useFocusOnFirstConflict();
  // What follows the comparison is drawn after it, so that the next group is there sooner.
  const isRestDrawn = useDeferredValue(true, false);
  useTakeBackKey();
  useShortcuts(isUnderWay ? {} : { ...mainProfileKeys(), w: origins.toggle });

  if (merged) return <MergeResult {...props} plan={merged.plan} outcome={merged.outcome} />;
  if (!plan || !suggestion)
    return (
      <GroupGone
        {...props}
        remaining={members}
        missingCount={seen.missingIds.length}
        onSettled={review.release}
      />
    );
  const words = describeMerge(plan.result, plan.main, plan.merged);
  return (
    <div ref={content} className={styles["page"]}>
      <PageTitle>{`Review ${title}`}</PageTitle>
      <SpaceBetween size="l">
        <ReviewHeader
          {...props}
          title={title}
          strength={evidence?.strength}
          isWeakestOfSeveral={members.length > 2}
          position={position}
        />
        <DecidedBefore domainName={domainName} group={group} profiles={seen.profiles} />
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
        <OpenCases members={members} plan={plan} facts={facts} />
        <EvidencePanel members={members} />
        <OriginsFailed failure={origins.failure} members={members} />
        {/* What waits to be merged is what was decided: nothing of it can be chosen otherwise meanwhile. */}
        <fieldset className={styles["choices"]} disabled={isUnderWay}>
          <legend className="visually-hidden">Choices</legend>
          <ComparisonTable
            members={members}
            choices={review.choices}
            plan={plan}
            suggestion={suggestion}
            facts={facts}
            origins={origins}
            domainName={domainName}
            onChoose={review.choose}
          />
        </fieldset>
        {isRestDrawn && (
          <SpaceBetween size="l">
            <LostValues fields={plan.result.fields} members={members} />
            <SaveReviewAsPlan
              domainName={domainName}
              group={group}
              profiles={seen.profiles}
              plan={plan}
              isUnderWay={isUnderWay}
            />
            <CliCommandSection calls={reviewCalls(domainName, group.profileIds, plan)} />
          </SpaceBetween>
        )}
      </SpaceBetween>
      <ReviewVerbs
        domainName={domainName}
        group={group}
        item={item}
        words={words}
        members={members}
        isDirty={review.isDirty}
        note={note}
        onNote={setNote}
        onReset={() => review.choose({ type: "reset" })}
        onDecide={(verb) => {
          if (verb === "merge") {
            review.hold();
            merge(plan);
          } else {
            decide(verb);
            setNote("");
          }
        }}
        onReviewAgain={review.showLatest}
        onSettled={review.release}
      />
      <UnsavedChangesGuard isDirty={(review.isDirty || note.trim() !== "") && !isUnderWay}>
        Nothing has been decided. Your choices and your note for this group would be lost.
      </UnsavedChangesGuard>
    </div>
  );

  /** 1 to 9 make the first to the ninth profile the main one where no field has the focus; X goes to the next one. */
  function mainProfileKeys(): Record<string, () => void> {
    const included = members.filter(
      ({ profile }) => !review.choices.leftOutIds.includes(profile.ProfileId),
    );
    const makeMain = (profileId: string | undefined) => {
      if (profileId) review.choose({ type: "chooseMain", profileId });
    };
    const numbers = members.slice(0, 9).map((member, index): [string, () => void] => [
      String(index + 1),
      () => {
        if (included.includes(member)) makeMain(member.profile.ProfileId);
      },
    ]);
    const present = included.findIndex(({ profile }) => profile === plan?.main);
    const next = included[(present + 1) % included.length];
    return { ...Object.fromEntries(numbers), x: () => makeMain(next?.profile.ProfileId) };
  }
}

type TrayItemOfGroup = ReturnType<typeof useTrayItem>;

/** The merge of this group that was done while the page was open: it stays here when the tray has let go of it. */
function useMergedHere(item: TrayItemOfGroup) {
  const [merged, setMerged] = useState(mergeOf(item));
  const now = mergeOf(item);
  if (now && now.outcome !== merged?.outcome) setMerged(now);
  return now ?? merged;
}

function mergeOf(item: TrayItemOfGroup) {
  return item?.request && item.phase.kind === "merged"
    ? { plan: item.request.plan, outcome: item.phase.outcome }
    : undefined;
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
