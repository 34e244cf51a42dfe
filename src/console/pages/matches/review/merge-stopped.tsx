import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { downloadSnapshot } from "../../../ledger/snapshot-file.ts";
import { DifferenceList } from "./difference-list.tsx";
import type { Member } from "./member.ts";
import type { ProfileChange } from "./profile-differences.ts";
import type { MergeStop } from "./use-merge.ts";

interface MergeStoppedProps {
  stopped: MergeStop;
  members: readonly Member[];
  /** What went wrong when the changed profiles were asked for. */
  readError: unknown;
}

/** Why the merge was not done, or is not known to be done. */
export function MergeStopped({ stopped, members, readError }: MergeStoppedProps) {
  switch (stopped.kind) {
    case "changed":
      return (
        <>
          <Box variant="p">
            Between your look and the merge the following happened. Nothing was merged.
          </Box>
          {stopped.changes.map((change) => (
            <Change key={change.profile.ProfileId} change={change} members={members} />
          ))}
          {readError !== undefined && (
            <ErrorAlert what="The new values could not be loaded." error={readError} />
          )}
        </>
      );
    case "notRead":
      return (
        <ErrorAlert
          what="The profiles could not be read again. Nothing was merged."
          error={stopped.error}
        />
      );
    case "notRecorded":
      return (
        <Alert
          type="warning"
          header="This browser does not keep a record"
          action={
            <Button
              iconName="download"
              onClick={() => downloadSnapshot(stopped.decision, stopped.snapshot)}
            >
              Download the snapshot
            </Button>
          }
        >
          Its storage is blocked or full. Nothing was merged. Download the profiles as they are now
          before you go on: a merge cannot be undone.
        </Alert>
      );
    case "notMerged":
      return (
        <ErrorAlert
          what="The merge failed. The profiles were read again: all are as they were."
          error={stopped.error}
        />
      );
    case "unclear":
      return stopped.error === undefined ? (
        <Alert type="warning" header="The service accepted the merge, but has not finished it">
          Profiles that are to be deleted still exist. Look again in a while; do not merge again.
        </Alert>
      ) : (
        <ErrorAlert
          what="It is not known whether the merge was done. Look again before anything else."
          error={stopped.error}
        />
      );
  }
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
