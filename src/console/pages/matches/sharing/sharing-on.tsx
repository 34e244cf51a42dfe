import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useQuery } from "@tanstack/react-query";
import { type SubmitEvent, useState, useSyncExternalStore } from "react";
import { useOutletContext } from "react-router";
import { Timestamp } from "../../../components/timestamp.tsx";
import { decisionQueries } from "../../../ledger/decision-queries.ts";
import type { DomainSharing } from "../../../shared-decisions/domain-sharing.ts";
import { reviewerName, setReviewerName } from "../../../shared-decisions/reviewer-name.ts";
import { notify } from "../../../shell/notifications.tsx";
import { ReadAllGroups } from "./read-all-groups.tsx";
import { ReviewerNameField } from "./reviewer-name-field.tsx";
import { TurnOffDialog } from "./turn-off-dialog.tsx";

interface SharingOnProps {
  domainName: string;
  since: Date;
}

/** Decisions are shared: how far, under which name, and turning it off. */
export function SharingOn({ domainName, since }: SharingOnProps) {
  // Of the layout around the pages about matches.
  const sharing = useOutletContext<DomainSharing | undefined>();
  const [isTurningOff, setTurningOff] = useState(false);
  const decisions = useQuery(decisionQueries.ofDomain(domainName)).data ?? [];
  const fromOthers = decisions.filter(({ decidedBy }) => decidedBy !== undefined).length;
  return (
    <>
      <Container
        header={
          <Header
            variant="h2"
            actions={<Button onClick={() => setTurningOff(true)}>Turn off…</Button>}
          >
            <StatusIndicator type="success">Shared</StatusIndicator>
          </Header>
        }
      >
        <KeyValuePairs
          columns={4}
          items={[
            { label: "Since", value: <Timestamp value={since} /> },
            {
              label: "Decided in this browser",
              value: (decisions.length - fromOthers).toLocaleString(),
            },
            { label: "Known from colleagues", value: fromOthers.toLocaleString() },
            {
              label: "Waiting to be shared",
              value: sharing ? <Waiting sharing={sharing} /> : "–",
            },
          ]}
        />
      </Container>
      {sharing && <ReadAllGroups domainName={domainName} inbox={sharing.inbox} />}
      <NameForm />
      {isTurningOff && (
        <TurnOffDialog domainName={domainName} onDismiss={() => setTurningOff(false)} />
      )}
    </>
  );
}

function Waiting({ sharing: { outbox } }: { sharing: DomainSharing }) {
  const { waiting } = useSyncExternalStore(outbox.subscribe, outbox.status);
  return <>{waiting.toLocaleString()}</>;
}

function NameForm() {
  const [name, setName] = useState(reviewerName);
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    notify(
      setReviewerName(name)
        ? { type: "success", header: "Your name is kept in this browser" }
        : { type: "error", header: "This browser keeps nothing: its storage is blocked or full" },
    );
  }
  return (
    <form onSubmit={submit} noValidate>
      <Container
        header={
          <Header variant="h2" actions={<Button>Save name</Button>}>
            Your name
          </Header>
        }
      >
        <SpaceBetween size="m">
          <ReviewerNameField value={name} onChange={setName} />
        </SpaceBetween>
      </Container>
    </form>
  );
}
