import SpaceBetween from "@cloudscape-design/components/space-between";
import { useSyncExternalStore } from "react";
import { type LoaderFunctionArgs, Outlet, useParams } from "react-router";
import { load, prefetch } from "../../../api/query-client.ts";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import type { DomainSharing } from "../../../shared-decisions/domain-sharing.ts";
import { sharedDecisionQueries } from "../../../shared-decisions/shared-decision-queries.ts";
import { useDomainSharing } from "../../../shared-decisions/use-domain-sharing.ts";

export const loader = ({ params: { domainName = "" } }: LoaderFunctionArgs) =>
  prefetch(load(sharedDecisionQueries.state(domainName)));

/** Around every page about matches: shares their decisions where that is on, and says what is wrong with it. */
export function Component() {
  const { domainName = "" } = useParams();
  const sharing = useDomainSharing(domainName);
  return (
    <SpaceBetween size="m">
      {sharing && <SharingProblems sharing={sharing} />}
      <Outlet context={sharing} />
    </SpaceBetween>
  );
}

function SharingProblems({ sharing: { outbox, inbox } }: { sharing: DomainSharing }) {
  const out = useSyncExternalStore(outbox.subscribe, outbox.status);
  const incoming = useSyncExternalStore(inbox.subscribe, inbox.status);
  return (
    <>
      {out.error !== undefined && (
        <ErrorAlert
          what={`${out.waiting === 1 ? "1 decision is" : `${out.waiting.toLocaleString()} decisions are`} kept in this browser and not shared yet. It is tried again by itself.`}
          error={out.error}
          onRetry={outbox.tryAgain}
        />
      )}
      {incoming.error !== undefined && (
        <ErrorAlert
          what="What colleagues have decided could not be read."
          error={incoming.error}
          onRetry={inbox.tryAgain}
        />
      )}
    </>
  );
}
