import type { ProfileHistoryRecord } from "@aws-sdk/client-customer-profiles";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useQuery } from "@tanstack/react-query";
import { profileHistoryQueries } from "../../../api/profile-history.ts";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { JsonDocument } from "../../../components/json/json-document.tsx";
import { PlainValue } from "../../../components/plain-value.tsx";
import { describeRecord } from "./record-words.ts";

interface HistoryContentProps {
  domainName: string;
  profileId: string;
  record: ProfileHistoryRecord;
}

/** A record in full: who in full, which object, and the content that the service kept. */
export function HistoryContent({ domainName, profileId, record }: HistoryContentProps) {
  const { Id = "", PerformedBy, ProfileObjectUniqueKey } = record;
  const full = useQuery(profileHistoryQueries.record(domainName, profileId, Id));
  if (full.isPending) return <StatusIndicator type="loading">Loading the record</StatusIndicator>;
  if (full.isError)
    return (
      <ErrorAlert
        what="The record could not be loaded."
        error={full.error}
        onRetry={() => void full.refetch()}
        isRetrying={full.isFetching}
      />
    );
  return (
    <SpaceBetween size="s">
      <KeyValuePairs
        columns={2}
        minColumnWidth={200}
        items={[
          { label: "Performed by", value: <PlainValue>{PerformedBy ?? "–"}</PlainValue> },
          ...(ProfileObjectUniqueKey
            ? [{ label: "Object", value: <PlainValue>{ProfileObjectUniqueKey}</PlainValue> }]
            : []),
        ]}
      />
      {full.data.Content ? (
        <JsonDocument text={full.data.Content} name={`the record “${describeRecord(record)}”`} />
      ) : (
        "The service has kept no content with this record."
      )}
    </SpaceBetween>
  );
}
