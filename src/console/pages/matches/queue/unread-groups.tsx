import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { MatchGroup } from "../../../api/matches.ts";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { useGroupReader } from "./use-group-reader.ts";

/** So many at a time, so that nobody starts a hundred thousand calls with one click. */
const most = 1000;

interface UnreadGroupsProps {
  domainName: string;
  /** Groups that may pass the filter or not, since their profiles have not been read. */
  unread: readonly MatchGroup[];
}

/** Says which groups a filter on profiles has not looked at, and reads them when asked to. */
export function UnreadGroups({ domainName, unread }: UnreadGroupsProps) {
  const { progress, error, start, stop } = useGroupReader(domainName);
  if (unread.length === 0 && !progress) return null;
  const count = Math.min(most, unread.length);
  return (
    <SpaceBetween size="xs">
      {error !== undefined && (
        <ErrorAlert
          what="Not all profiles could be read."
          error={error}
          onRetry={() => start(unread.slice(0, most))}
        />
      )}
      <Alert
        type="info"
        action={
          progress ? (
            <Button onClick={stop}>Stop reading</Button>
          ) : (
            <Button onClick={() => start(unread.slice(0, most))}>
              Read {count.toLocaleString()} {count === 1 ? "group" : "groups"}
            </Button>
          )
        }
      >
        {progress ? (
          <span role="status">
            Reading profiles: {progress.done.toLocaleString()} of {progress.total.toLocaleString()}{" "}
            groups.
          </span>
        ) : (
          <>
            This filter looks into profiles. {unread.length.toLocaleString()}{" "}
            {unread.length === 1 ? "group is" : "groups are"} left out because{" "}
            {unread.length === 1 ? "its" : "their"} profiles have not been read in this tab.
          </>
        )}
      </Alert>
    </SpaceBetween>
  );
}
