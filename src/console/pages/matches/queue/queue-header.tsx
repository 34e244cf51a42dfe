import type { GetDomainCommandOutput } from "@aws-sdk/client-customer-profiles";
import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { ReactNode } from "react";
import { useSearchParams } from "react-router";
import { getMatchesInput, type useMatchRun } from "../../../api/matches.ts";
import { CliCommandButton } from "../../../components/cli-command/cli-command-button.tsx";
import { DemoDataBadge } from "../../../components/demo-data-badge.tsx";
import { FindMatchesButton } from "../../../components/find-matches-button.tsx";
import { RefreshButton } from "../../../components/refresh-button.tsx";
import { paths } from "../../../paths.ts";

interface QueueHeaderProps {
  domainName: string;
  domain: GetDomainCommandOutput | undefined;
  run: ReturnType<typeof useMatchRun>;
  /** A further action. */
  children?: ReactNode;
}

/** How many groups there are, and what can be done with all of them. */
export function QueueHeader({ domainName, domain, run, children }: QueueHeaderProps) {
  const [search] = useSearchParams();
  const count = run.data?.groups.length ?? 0;
  const more = run.isComplete ? "" : "+";
  return (
    <Header
      variant="h1"
      counter={count > 0 ? `(${count.toLocaleString()}${more})` : ""}
      info={<DemoDataBadge tags={domain?.Tags} />}
      actions={
        <SpaceBetween size="xs" direction="horizontal">
          <RefreshButton
            label="Refresh matches"
            isFetching={run.isFetching && run.isComplete}
            onRefresh={() => void run.refetch()}
          />
          {children}
          <CliCommandButton
            calls={[{ operation: "GetMatches", input: getMatchesInput(domainName) }]}
          />
          <Button href={paths.ruleMatches(domainName)}>By rules</Button>
          <Button href={paths.comparison(domainName, [])}>Compare</Button>
          {count > 0 && <Button href={paths.mergeSimulator(domainName)}>Try auto-merging</Button>}
          {count > 0 && <Button href={paths.bulkMerge(domainName, search)}>Merge many…</Button>}
          {domain?.Matching?.Enabled && <FindMatchesButton domainName={domainName} />}
        </SpaceBetween>
      }
    >
      Matches
    </Header>
  );
}
