import type { AutoMerging } from "@aws-sdk/client-customer-profiles";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { paths } from "../../paths.ts";
import { AttributeLists } from "./attribute-lists.tsx";
import { conflictsInWords } from "./auto-merging/auto-merging-values.ts";

interface AutoMergingSummaryProps {
  domainName: string;
  /** Whether jobs run, at whose end it merges. */
  isSearching: boolean;
  /** Undefined where it was never set up. */
  autoMerging: AutoMerging | undefined;
}

/** Whether profiles are merged without anybody looking, and by what. */
export function AutoMergingSummary({
  domainName,
  isSearching,
  autoMerging,
}: AutoMergingSummaryProps) {
  const isEnabled = autoMerging?.Enabled ?? false;
  const criteria = autoMerging?.Consolidation?.MatchingAttributesList ?? [];
  const score = autoMerging?.MinAllowedConfidenceScoreForMerging;
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="Merges profiles of a match group at the end of each job. Nobody looks at them first, and no merge can be undone."
          actions={
            <Button href={paths.autoMerging(domainName)}>
              {isEnabled ? "Edit auto-merging" : "Set up auto-merging"}
            </Button>
          }
        >
          Auto-merging
        </Header>
      }
    >
      <KeyValuePairs
        columns={4}
        items={[
          {
            label: "Status",
            value: <AutoMergingStatus isEnabled={isEnabled} isSearching={isSearching} />,
          },
          {
            label: "Merges profiles with the same",
            value: isEnabled && criteria.length > 0 ? <AttributeLists lists={criteria} /> : "–",
          },
          { label: "Where they differ", value: isEnabled ? conflictsInWords(autoMerging) : "–" },
          {
            label: "Lowest confidence score",
            value: isEnabled ? (score ?? 0).toLocaleString() : "–",
          },
        ]}
      />
    </Container>
  );
}

function AutoMergingStatus({
  isEnabled,
  isSearching,
}: Record<"isEnabled" | "isSearching", boolean>) {
  if (!isEnabled) return <StatusIndicator type="stopped">Off</StatusIndicator>;
  if (isSearching) return <StatusIndicator type="success">On</StatusIndicator>;
  return (
    <>
      <StatusIndicator type="warning">Waiting</StatusIndicator>
      <div>Merges as soon as the search for duplicates is turned on.</div>
    </>
  );
}
