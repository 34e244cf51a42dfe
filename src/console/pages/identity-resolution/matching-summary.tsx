import type { MatchingResponse } from "@aws-sdk/client-customer-profiles";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { weeklySchedule } from "../../components/weekly-schedule.ts";
import { paths } from "../../paths.ts";
import { ExportLocation } from "./export/export-location.tsx";
import { NextRun } from "./next-run.tsx";

interface MatchingSummaryProps {
  domainName: string;
  /** Undefined on a domain that never had matching. */
  matching: MatchingResponse | undefined;
}

/** Whether and when duplicates are searched for, and where the results go. */
export function MatchingSummary({ domainName, matching }: MatchingSummaryProps) {
  const isEnabled = matching?.Enabled ?? false;
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="A weekly job compares all profiles and lists those that may be one person."
          actions={
            <Button href={paths.identityResolutionSchedule(domainName)}>
              {isEnabled ? "Edit search" : "Turn on"}
            </Button>
          }
        >
          Search for duplicates
        </Header>
      }
    >
      <KeyValuePairs
        columns={4}
        items={[
          {
            label: "Status",
            value: (
              <StatusIndicator type={isEnabled ? "success" : "stopped"}>
                {isEnabled ? "On" : "Off"}
              </StatusIndicator>
            ),
          },
          { label: "Runs", value: isEnabled ? weeklySchedule(matching) : "–" },
          {
            label: "Next run",
            value: isEnabled ? (
              <NextRun key={weeklySchedule(matching)} schedule={matching?.JobSchedule} />
            ) : (
              "–"
            ),
          },
          {
            label: "Results are exported to",
            value: <ExportLocation config={matching?.ExportingConfig} />,
          },
        ]}
      />
    </Container>
  );
}
