import type { GetIntegrationCommandOutput } from "@aws-sdk/client-customer-profiles";
import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import KeyValuePairs, {
  type KeyValuePairsProps,
} from "@cloudscape-design/components/key-value-pairs";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Table, { type TableProps } from "@cloudscape-design/components/table";
import { sourceOfUri } from "../../../../profile-model/integrations/integration-source.ts";
import { CopyId } from "../../../components/copy-id.tsx";
import { PlainValue } from "../../../components/plain-value.tsx";
import { Timestamp } from "../../../components/timestamp.tsx";
import { integrationInWords, kindInWords } from "../integration-in-words.ts";
import { scopeInWords } from "../ingestion/ingestion-values.ts";
import { ObjectTypeLinks } from "../object-type-links.tsx";

const eventColumns = (
  domainName: string,
): TableProps.ColumnDefinition<[eventType: string, objectType: string]>[] => [
  {
    id: "event",
    header: "Event type",
    isRowHeader: true,
    cell: ([eventType]) => <PlainValue>{eventType}</PlainValue>,
  },
  {
    id: "type",
    header: "Becomes an object of type",
    cell: ([, objectType]) => <ObjectTypeLinks domainName={domainName} names={[objectType]} />,
  },
];

/** What an integration is in words, and what the API says of it. */
export function IntegrationDetails({ integration }: { integration: GetIntegrationCommandOutput }) {
  const { DomainName = "", Uri = "", ObjectTypeName, ObjectTypeNames = {} } = integration;
  const isFlow = sourceOfUri(Uri).kind === "flow";
  return (
    <SpaceBetween size="l">
      <Container header={<Header variant="h2">What it does</Header>}>
        <SpaceBetween size="m">
          <Box variant="p">
            <PlainValue>{integrationInWords(integration)}</PlainValue>
          </Box>
          <KeyValuePairs columns={3} minColumnWidth={200} items={detailsOf(integration)} />
          {isFlow && (
            <Box color="text-body-secondary">
              AppFlow keeps how the flow reads its source: its connector, trigger and tasks.
              Customer Profiles does not give them back.
            </Box>
          )}
        </SpaceBetween>
      </Container>
      {ObjectTypeName === undefined && (
        <Table
          items={Object.entries(ObjectTypeNames)}
          columnDefinitions={eventColumns(DomainName)}
          ariaLabels={{ tableLabel: "Object types by event type" }}
          header={<Header variant="h2">Object types by event type</Header>}
        />
      )}
    </SpaceBetween>
  );
}

function detailsOf(integration: GetIntegrationCommandOutput): KeyValuePairsProps.Pair[] {
  const { DomainName = "", Uri = "", ObjectTypeName, RoleArn, WorkflowId } = integration;
  const { EventTriggerNames = [] } = integration;
  const shown = (text: string | undefined) => (text ? <PlainValue>{text}</PlainValue> : "–");
  return [
    { label: "Kind", value: kindInWords(integration) },
    { label: "URI", value: <CopyId id={Uri} label="Copy URI" /> },
    {
      label: "Object type",
      value: ObjectTypeName ? (
        <ObjectTypeLinks domainName={DomainName} names={[ObjectTypeName]} />
      ) : (
        "By event type"
      ),
    },
    { label: "Data", value: dataInWords(integration.IsUnstructured) },
    { label: "Applies to", value: scopeInWords(integration.Scope) },
    { label: "IAM role", value: shown(RoleArn) },
    { label: "Event trigger", value: shown(EventTriggerNames.join(", ")) },
    { label: "Workflow ID", value: shown(WorkflowId) },
    { label: "Created", value: <Timestamp value={integration.CreatedAt} /> },
    { label: "Last updated", value: <Timestamp value={integration.LastUpdatedAt} /> },
  ];
}

/** "Created in Amazon AppFlow or with ObjectTypeName equals _unstructured" (GetIntegration, IsUnstructured, API reference). */
function dataInWords(isUnstructured: boolean | undefined): string {
  if (isUnstructured === undefined) return "–";
  return isUnstructured
    ? "Unstructured, or from a flow that was made in AppFlow"
    : "Structured, from a flow that was made with this integration";
}
