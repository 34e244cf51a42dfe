import type {
  RuleBasedMatchingResponse,
  RuleBasedMatchingStatus,
} from "@aws-sdk/client-customer-profiles";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import StatusIndicator, {
  type StatusIndicatorProps,
} from "@cloudscape-design/components/status-indicator";
import { paths } from "../../paths.ts";
import { AttributeLists } from "./attribute-lists.tsx";
import { ExportLocation } from "./export/export-location.tsx";
import { mergingInWords } from "./rules/rule-values.ts";

interface RulesSummaryProps {
  domainName: string;
  /** Undefined where it was never set up. */
  rules: RuleBasedMatchingResponse | undefined;
}

/** RuleBasedMatchingStatus (API reference) in words. */
const statuses: Readonly<
  Record<RuleBasedMatchingStatus, { type: StatusIndicatorProps.Type; text: string }>
> = {
  PENDING: { type: "pending", text: "On: the rules begin within an hour" },
  IN_PROGRESS: { type: "in-progress", text: "On: profiles are held against the rules" },
  ACTIVE: { type: "success", text: "On" },
};

/** Whether profiles are matched by rules of the domain's own, and by which. */
export function RulesSummary({ domainName, rules }: RulesSummaryProps) {
  const isEnabled = rules?.Enabled ?? false;
  const levels = (rules?.MatchingRules ?? []).map(({ Rule = [] }) => Rule);
  const status = statuses[rules?.Status ?? "ACTIVE"];
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="Matches profiles as they come in, by attributes that must be the same."
          actions={
            <Button href={paths.matchingRules(domainName)}>
              {isEnabled ? "Edit rules" : "Set up rules"}
            </Button>
          }
        >
          Rule-based matching
        </Header>
      }
    >
      <KeyValuePairs
        columns={4}
        items={[
          {
            label: "Status",
            value: (
              <StatusIndicator type={isEnabled ? status.type : "stopped"}>
                {isEnabled ? status.text : "Off"}
              </StatusIndicator>
            ),
          },
          {
            label: "Profiles match by the same",
            value: isEnabled ? <Levels levels={levels} rules={rules} /> : "–",
          },
          {
            label: "Merged without anybody looking",
            value: isEnabled ? mergingInWords(rules?.MaxAllowedRuleLevelForMerging) : "–",
          },
          {
            label: "Results are exported to",
            value: <ExportLocation config={rules?.ExportingConfig} />,
          },
        ]}
      />
    </Container>
  );
}

interface LevelsProps {
  levels: readonly (readonly string[])[];
  rules: RuleBasedMatchingResponse | undefined;
}

function Levels({ levels, rules }: LevelsProps) {
  if (levels.length === 0) return <>The default rule of AWS</>;
  const last = rules?.MaxAllowedRuleLevelForMatching ?? levels.length;
  return (
    <>
      <AttributeLists lists={levels.slice(0, last)} />
      {last < levels.length && <div>Levels below {last} are not tried.</div>}
    </>
  );
}
