import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useState, useSyncExternalStore } from "react";
import { useMatchRun } from "../../../api/matches.ts";
import type { Inbox } from "../../../shared-decisions/inbox.ts";

interface ReadAllGroupsProps {
  domainName: string;
  inbox: Inbox;
}

/** Reads what colleagues decided about every group of the run, so that the queue knows it without showing them first. */
export function ReadAllGroups({ domainName, inbox }: ReadAllGroupsProps) {
  const run = useMatchRun(domainName);
  const { waiting, error } = useSyncExternalStore(inbox.subscribe, inbox.status);
  const [asked, setAsked] = useState(0);
  const profileIds = [...new Set(run.data?.groups.flatMap((group) => group.profileIds))];
  const count = profileIds.length.toLocaleString();
  const more = run.isComplete ? "" : "+";
  const isReading = waiting > 0 && error === undefined;
  const read = () => {
    setAsked(profileIds.length);
    inbox.ask(profileIds);
  };
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={`One request for each of the ${count}${more} profiles in the match groups of the latest run.`}
          actions={
            isReading ? (
              <Button onClick={() => inbox.clear()}>Stop reading</Button>
            ) : (
              <Button disabled={profileIds.length === 0} onClick={read}>
                Read for all groups
              </Button>
            )
          }
        >
          Colleagues&rsquo; decisions
        </Header>
      }
    >
      <div role="status">
        {isReading ? (
          <StatusIndicator type="in-progress">
            {`${waiting.toLocaleString()} profiles to be read. It goes on while you look at other pages.`}
          </StatusIndicator>
        ) : asked > 0 && error === undefined ? (
          <StatusIndicator type="success">
            {`What colleagues decided about ${asked.toLocaleString()} profiles is in the queue.`}
          </StatusIndicator>
        ) : (
          "Read so far: those of the groups that the queue or a review has shown in this browser."
        )}
      </div>
    </Container>
  );
}
