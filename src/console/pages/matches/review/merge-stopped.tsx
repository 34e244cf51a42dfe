import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useMutation } from "@tanstack/react-query";
import { type ProfilesById, readAgain } from "../../../api/profiles.ts";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { downloadSnapshot } from "../../../ledger/file/download-snapshot.ts";
import { reviewerName } from "../../../shared-decisions/reviewer-name.ts";
import type { MergeStop } from "../tray/merge-tray.ts";
import { tray } from "../tray/tray.tsx";
import { DifferenceList } from "./difference-list.tsx";
import type { Member } from "./member.ts";
import { OutcomeByPerson } from "./outcome-by-person.tsx";
import { PendingMerge } from "./pending-merge.tsx";
import type { ProfileChange } from "./profile-differences.ts";

interface MergeStoppedProps {
  /** Of the tray. */
  itemId: string;
  stop: MergeStop;
  members: readonly Member[];
  domainName: string;
  profileIds: readonly string[];
  onReviewAgain: (current: ProfilesById) => void;
  /** What came of a merge is known now. */
  onSettled: () => void;
}

/** Why the merge was not done, or is not known to be done, and the ways on. Stands in the place of the verbs. */
export function MergeStopped(props: MergeStoppedProps) {
  const { itemId, stop, onSettled } = props;
  const dismiss = <Button onClick={() => tray.takeBack(itemId)}>Do not merge</Button>;
  switch (stop.kind) {
    case "changed":
      return <Changed {...props} changes={stop.changes} />;
    case "notRead":
    case "notMerged":
      return (
        <>
          <ErrorAlert
            what={
              stop.kind === "notRead"
                ? "The profiles could not be read again. Nothing was merged."
                : "The merge failed. Nothing was merged."
            }
            error={stop.error}
          />
          <SpaceBetween size="xs" direction="horizontal">
            <Button variant="primary" onClick={() => tray.mergeNow(itemId)}>
              Try the merge again
            </Button>
            {dismiss}
          </SpaceBetween>
        </>
      );
    case "underWay":
      return (
        <>
          <PendingMerge
            key={stop.decision.id}
            decision={stop.decision}
            onSettled={() => {
              tray.takeBack(itemId);
              onSettled();
            }}
          />
          {dismiss}
        </>
      );
    case "notRecorded":
      return (
        <Alert type="warning" header="This browser does not keep a record">
          <SpaceBetween size="s">
            <span>
              Its storage is blocked or full. Nothing was merged. Download the profiles as they are
              now before you go on: a merge cannot be undone.
            </span>
            <SpaceBetween size="xs" direction="horizontal">
              <Button
                iconName="download"
                onClick={() => downloadSnapshot(stop.decision, stop.snapshot, reviewerName())}
              >
                Download the snapshot
              </Button>
              <Button onClick={() => tray.mergeNow(itemId, { withoutRecord: true })}>
                Merge without a record in this browser
              </Button>
              {dismiss}
            </SpaceBetween>
          </SpaceBetween>
        </Alert>
      );
    case "unclear":
      return (
        <>
          {stop.error === undefined ? (
            <Alert
              type="warning"
              header="The service accepted the merge, and the profiles do not show it"
            >
              Look again in a while; do not merge again.
            </Alert>
          ) : (
            <ErrorAlert
              what="It is not known whether the merge was done. Look again before anything else."
              error={stop.error}
            />
          )}
          <Button variant="primary" onClick={() => tray.lookAgain(itemId)}>
            Look again
          </Button>
          {stop.needsPerson && (
            <OutcomeByPerson
              decision={stop.decision}
              onSaid={() => {
                tray.settle(itemId);
                onSettled();
              }}
            />
          )}
        </>
      );
  }
}

function Changed(props: MergeStoppedProps & { changes: readonly ProfileChange[] }) {
  const { itemId, changes, members, domainName, profileIds } = props;
  const read = useMutation({
    mutationFn: () => readAgain(domainName, profileIds),
    onSuccess: (current) => {
      tray.takeBack(itemId);
      props.onReviewAgain(current);
    },
  });
  return (
    <Alert type="warning" header="Not merged: a profile has changed">
      <SpaceBetween size="s">
        <span>Between your look and the merge the following happened. Nothing was merged.</span>
        {changes.map((change) => (
          <Change key={change.profile.ProfileId} change={change} members={members} />
        ))}
        {read.isError && (
          <ErrorAlert what="The new values could not be loaded." error={read.error} />
        )}
        <Button variant="primary" loading={read.isPending} onClick={() => read.mutate()}>
          Review again with the new values
        </Button>
      </SpaceBetween>
    </Alert>
  );
}

function Change({ change, members }: { change: ProfileChange; members: readonly Member[] }) {
  const member = members.find(({ profile }) => profile.ProfileId === change.profile.ProfileId);
  const who = member ? `${member.letter} · ${member.name} (${member.shortId})` : "";
  return (
    <div>
      <b>{who}</b>
      {change.isGone ? (
        <div>It no longer exists: it was deleted, or merged elsewhere.</div>
      ) : (
        <DifferenceList
          differences={change.differences}
          expectedLabel="when you looked"
          actualLabel="now"
        />
      )}
    </div>
  );
}
