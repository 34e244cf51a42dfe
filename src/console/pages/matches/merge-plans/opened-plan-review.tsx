import Alert from "@cloudscape-design/components/alert";
import Link from "@cloudscape-design/components/link";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { useNavigate, useOutletContext } from "react-router";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { Timestamp } from "../../../components/timestamp.tsx";
import { afterSaving, UnsavedChangesGuard } from "../../../components/unsaved-changes-guard.tsx";
import { decisionQueries } from "../../../ledger/decision-queries.ts";
import { indexDecisions } from "../../../ledger/decision-state.ts";
import { paths } from "../../../paths.ts";
import type { DomainSharing } from "../../../shared-decisions/domain-sharing.ts";
import { BulkConfirmation } from "../bulk/bulk-confirmation.tsx";
import { isDone } from "../bulk/bulk-run.ts";
import { runOf } from "../bulk/start-run.ts";
import type { ListedGroup } from "../bulk/use-bulk-list.ts";
import { useBulkRun } from "../bulk/use-bulk-run.ts";
import { groupEvidence } from "../review/group-evidence.ts";
import { checkPlannedGroups } from "./check-planned-group.ts";
import type { OpenedPlan } from "./open-plan-form.tsx";
import type { PlanFile } from "./plan-file.ts";
import { type PlanRow, PlanTable } from "./plan-table.tsx";
import { planMembersQuery } from "./read-members-now.ts";

interface OpenedPlanReviewProps {
  domainName: string;
  opened: OpenedPlan;
}

const noDecisions = indexDecisions([]);

/** A plan held against the service: what still holds is approved one by one and run as a bulk merge. */
export function OpenedPlanReview({ domainName, opened }: OpenedPlanReviewProps) {
  const { plan, problems } = opened;
  const members = useQuery(planMembersQuery(domainName, opened.id, plan));
  const sharing = useOutletContext<DomainSharing | undefined>();
  useEffect(() => {
    // A colleague may have found one of the groups to be no match.
    if (sharing && members.data) sharing.inbox.ask(members.data.map(({ ProfileId }) => ProfileId));
  }, [sharing, members.data]);
  const index = useQuery(decisionQueries.index(domainName)).data ?? noDecisions;
  const rows = useMemo(() => {
    const checks = members.data && checkPlannedGroups(plan.groups, members.data, index);
    return plan.groups.flatMap((group, at): PlanRow | [] => {
      const check = checks?.[at];
      return check ? { group, check } : [];
    });
  }, [plan, members.data, index]);
  const [approvedIds, setApprovedIds] = useState<readonly string[]>([]);
  // What was approved and has changed since is approved no more.
  const approved = rows.filter(
    ({ group, check }) => check.kind === "unchanged" && approvedIds.includes(group.matchId),
  );
  const { controller, phase, run, items } = useBulkRun(domainName);
  const isBusy = phase.kind !== "resting" || (run !== undefined && !items.every(isDone));
  const navigate = useNavigate();
  const [isConfirming, setConfirming] = useState(false);
  const [isStarting, setStarting] = useState(false);
  const [startError, setStartError] = useState<unknown>();
  const list = { groups: approved.flatMap(toListed) };

  async function start() {
    if (isStarting || isBusy) return;
    setStarting(true);
    setStartError(undefined);
    const planned = runOf(domainName, plan.matchGenerationDate, list, {
      known: index,
      note: noteOf(plan),
    });
    try {
      const isBegun = await controller.begin(planned.run, planned.items);
      if (isBegun) void navigate(paths.bulkMerge(domainName), { state: afterSaving });
      // What is in the way is said above the plan.
      else setConfirming(false);
    } catch (failure) {
      setStartError(failure);
    }
    setStarting(false);
  }

  return (
    <SpaceBetween size="m">
      <UnsavedChangesGuard isDirty={approved.length > 0}>
        Nothing has been merged. Your approvals would be lost.
      </UnsavedChangesGuard>
      <div>
        Planned <Timestamp value={plan.plannedAt} /> by{" "}
        <bdi>{plan.plannedBy || "somebody who gave no name"}</bdi>. Anybody can change a file: what
        counts is what stands below, which is worked out from the profiles as they are now.
      </div>
      {problems.length > 0 && (
        <Alert
          type="warning"
          header={`${problems.length.toLocaleString()} ${problems.length === 1 ? "group" : "groups"} of the file cannot be used`}
        >
          <ul>
            {problems.slice(0, 10).map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
          {problems.length > 10 && "And more."}
        </Alert>
      )}
      {isBusy && phase.kind !== "loading" && (
        <Alert type="info">
          Another bulk merge of this domain is not done.{" "}
          <Link href={paths.bulkMerge(domainName)}>Bring it to its end</Link>, then run this plan.
        </Alert>
      )}
      {members.isError && (
        <ErrorAlert
          what="The plan could not be checked against the service."
          error={members.error}
          onRetry={() => void members.refetch()}
          isRetrying={members.isFetching}
        />
      )}
      {members.isPending && (
        <StatusIndicator type="loading">Checking the plan against the service</StatusIndicator>
      )}
      {members.isSuccess && (
        <PlanTable
          domainName={domainName}
          rows={rows}
          isChecking={members.isFetching}
          onCheckAgain={() => void members.refetch()}
          approved={approved}
          onApprove={(chosen) => setApprovedIds(chosen.map(({ group }) => group.matchId))}
          onMerge={() => setConfirming(!isBusy)}
        />
      )}
      {isConfirming && (
        <BulkConfirmation
          domainName={domainName}
          list={list}
          isStarting={isStarting}
          error={startError}
          onConfirm={() => void start()}
          onDismiss={() => setConfirming(false)}
        />
      )}
    </SpaceBetween>
  );
}

/** What the decisions of the run say of where they come from. */
function noteOf({ plannedBy, plannedAt }: PlanFile): string {
  return `From a merge plan of ${plannedBy || "a colleague"}, ${plannedAt.toISOString().slice(0, 10)}`;
}

function toListed({ group, check }: PlanRow): ListedGroup | [] {
  if (check.kind !== "unchanged") return [];
  const { plan, profiles } = check;
  return {
    group: {
      matchId: group.matchId,
      confidenceScore: group.confidenceScore,
      profileIds: group.members.map(({ profileId }) => profileId),
    },
    profiles,
    outcome: { kind: "merge", plan, evidence: groupEvidence(profiles) },
  };
}
