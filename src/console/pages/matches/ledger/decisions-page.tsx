import { useCollection } from "@cloudscape-design/collection-hooks";
import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import Pagination from "@cloudscape-design/components/pagination";
import Select, { type SelectProps } from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Table from "@cloudscape-design/components/table";
import TextFilter from "@cloudscape-design/components/text-filter";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { type LoaderFunctionArgs, useParams, useSearchParams } from "react-router";
import { load, prefetch } from "../../../api/query-client.ts";
import { paginationLabels } from "../../../components/pagination-labels.ts";
import { TableMessage } from "../../../components/table-message.tsx";
import { decisionQueries } from "../../../ledger/decision-queries.ts";
import { indexDecisions } from "../../../ledger/decision-state.ts";
import { paths } from "../../../paths.ts";
import { PageTitle } from "../../../shell/page-title.tsx";
import { decisionColumns, groupTitle } from "./decision-columns.tsx";
import { verbTexts } from "./decision-words.ts";
import { DecisionsHeader } from "./decisions-header.tsx";
import { takeDecisionBack } from "../take-decision-back.ts";

export const loader = ({ params: { domainName = "" } }: LoaderFunctionArgs) =>
  prefetch(load(decisionQueries.ofDomain(domainName)));

const anyVerb: SelectProps.Option = { value: "", label: "Any decision" };
const verbOptions: SelectProps.Option[] = [
  anyVerb,
  ...Object.entries(verbTexts).map(([value, label]) => ({ value, label })),
];
const noDecisions: never[] = [];

/** What was decided of the match groups of a domain, newest first: the ledger of this browser. */
export function Component() {
  const { domainName = "" } = useParams();
  const [search, setSearch] = useSearchParams();
  const verb = search.get("verb") ?? "";
  const decisions = useQuery(decisionQueries.ofDomain(domainName));
  const all = decisions.data ?? noDecisions;
  const index = useMemo(() => indexDecisions(all), [all]);
  const ofVerb = useMemo(
    () => all.filter((decision) => verb === "" || decision.verb === verb).toReversed(),
    [all, verb],
  );
  const { items, filterProps, collectionProps, paginationProps, actions, filteredItemsCount } =
    useCollection(ofVerb, {
      filtering: {
        filteringFunction: (decision, text) =>
          [
            groupTitle(decision),
            decision.note ?? "",
            decision.decidedBy ?? "",
            ...decision.groupProfileIds,
          ].some((value) => value.toLowerCase().includes(text.toLowerCase())),
      },
      pagination: { pageSize: 25 },
      sorting: {},
    });
  const showVerb = (value: string) =>
    setSearch(value ? { verb: value } : {}, { replace: true, preventScrollReset: true });

  return (
    <SpaceBetween size="m">
      <PageTitle>Decisions</PageTitle>
      {decisions.isError && (
        <Alert
          type="warning"
          header="This browser does not keep decisions"
          action={<Button onClick={() => void decisions.refetch()}>Try again</Button>}
        >
          Its storage is blocked or full.
        </Alert>
      )}
      <Table
        {...collectionProps}
        variant="full-page"
        wrapLines
        items={items}
        columnDefinitions={decisionColumns(index, (decision) => void takeDecisionBack(decision))}
        trackBy="id"
        loading={decisions.isPending}
        loadingText="Loading decisions"
        ariaLabels={{ tableLabel: "Decisions" }}
        header={<DecisionsHeader domainName={domainName} decisions={all} />}
        filter={
          <SpaceBetween size="xs" direction="horizontal" alignItems="center">
            <TextFilter
              {...filterProps}
              filteringPlaceholder="Find by name, note, reviewer or profile id"
              filteringAriaLabel="Find decisions"
              countText={
                filterProps.filteringText
                  ? `${(filteredItemsCount ?? 0).toLocaleString()} found`
                  : ""
              }
            />
            <Select
              ariaLabel="Kind of decision"
              options={verbOptions}
              selectedOption={verbOptions.find(({ value }) => value === verb) ?? anyVerb}
              onChange={({ detail }) => showVerb(detail.selectedOption.value ?? "")}
            />
          </SpaceBetween>
        }
        pagination={<Pagination {...paginationProps} ariaLabels={paginationLabels} />}
        empty={
          all.length > 0 ? (
            <TableMessage
              title="No decision passes the filter"
              action={
                <Button
                  onClick={() => {
                    actions.setFiltering("");
                    showVerb("");
                  }}
                >
                  Clear the filter
                </Button>
              }
            />
          ) : (
            <TableMessage
              title={decisions.isError ? "Not loaded" : "No decisions yet"}
              action={<Button href={paths.matches(domainName)}>Review matches</Button>}
            >
              {decisions.isError
                ? null
                : "What you decide of match groups is kept in this browser."}
            </TableMessage>
          )
        }
      />
    </SpaceBetween>
  );
}
