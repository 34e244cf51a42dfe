import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import Link from "@cloudscape-design/components/link";
import Pagination from "@cloudscape-design/components/pagination";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import Table, { type TableProps } from "@cloudscape-design/components/table";
import { useState } from "react";
import { ExportCsvButton } from "../../../components/csv/export-csv-button.tsx";
import { paginationLabels } from "../../../components/pagination-labels.ts";
import { RefreshButton } from "../../../components/refresh-button.tsx";
import { PlainValue } from "../../../components/plain-value.tsx";
import { paths } from "../../../paths.ts";
import { PlannedMerge } from "../bulk/planned-merge.tsx";
import { ConfidenceScore } from "../confidence-score.tsx";
import type { PlanCheck } from "./check-planned-group.ts";
import { planCheckWords } from "./plan-check-words.ts";
import { planCsvColumns } from "./plan-csv-columns.ts";
import type { PlannedGroup } from "./plan-file.ts";

export interface PlanRow {
  group: PlannedGroup;
  check: PlanCheck;
}

interface PlanTableProps {
  domainName: string;
  rows: readonly PlanRow[];
  isChecking: boolean;
  onCheckAgain: () => void;
  approved: readonly PlanRow[];
  onApprove: (approved: PlanRow[]) => void;
  onMerge: () => void;
}

const rowsPerPage = 100;

/** The groups of a plan, each as the service has it now; only what is unchanged can be approved. */
export function PlanTable(props: PlanTableProps) {
  const { domainName, rows, approved, onApprove, onMerge } = props;
  const unchanged = rows.filter(({ check }) => check.kind === "unchanged").length;
  const count = approved.length;
  const [page, setPage] = useState(1);
  const pagesCount = Math.max(1, Math.ceil(rows.length / rowsPerPage));
  const shownPage = Math.min(page, pagesCount);
  return (
    <Table
      wrapLines
      items={rows.slice((shownPage - 1) * rowsPerPage, shownPage * rowsPerPage)}
      columnDefinitions={columns(domainName)}
      trackBy={({ group }) => group.matchId}
      selectionType="multi"
      selectedItems={approved}
      onSelectionChange={({ detail }) => onApprove(detail.selectedItems)}
      isItemDisabled={({ check }) => check.kind !== "unchanged"}
      ariaLabels={{
        tableLabel: "Planned merges",
        selectionGroupLabel: "Approved merges",
        allItemsSelectionLabel: () => "Approve all of this page that are unchanged",
        itemSelectionLabel: (_selection, { group }) => `Approve ${group.names}`,
      }}
      pagination={
        pagesCount > 1 && (
          <Pagination
            currentPageIndex={shownPage}
            pagesCount={pagesCount}
            onChange={({ detail }) => setPage(detail.currentPageIndex)}
            ariaLabels={paginationLabels}
          />
        )
      }
      header={
        <Header
          variant="h2"
          counter={`(${count.toLocaleString()} of ${rows.length.toLocaleString()} approved)`}
          description={`${unchanged.toLocaleString()} ${unchanged === 1 ? "is" : "are"} unchanged and can be approved.`}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <RefreshButton
                label="Check again"
                isFetching={props.isChecking}
                onRefresh={props.onCheckAgain}
              />
              <ExportCsvButton
                fileName={`merge-plan-of-${domainName}`}
                items={rows}
                columns={() => planCsvColumns}
              />
              <Button
                variant="primary"
                disabled={count === 0}
                disabledReason="No group is approved."
                onClick={onMerge}
              >
                Merge {count.toLocaleString()} approved {count === 1 ? "group" : "groups"}…
              </Button>
            </SpaceBetween>
          }
        >
          Planned merges
        </Header>
      }
    />
  );
}

function columns(domainName: string): TableProps.ColumnDefinition<PlanRow>[] {
  return [
    {
      id: "group",
      header: "Group",
      minWidth: 200,
      isRowHeader: true,
      cell: ({ group }) => (
        <Link href={paths.match(domainName, group.matchId)}>
          <PlainValue>{group.names}</PlainValue>
        </Link>
      ),
    },
    {
      id: "score",
      header: "Confidence score",
      minWidth: 130,
      cell: ({ group }) => <ConfidenceScore score={group.confidenceScore} />,
    },
    {
      id: "now",
      header: "Now",
      minWidth: 160,
      cell: ({ check }) => {
        const { type, text } = planCheckWords(check);
        return (
          <StatusIndicator type={type}>
            <PlainValue>{text}</PlainValue>
          </StatusIndicator>
        );
      },
    },
    {
      id: "merge",
      header: "What would happen",
      cell: ({ group, check }) =>
        check.kind === "unchanged" ? (
          <PlannedMerge plan={check.plan} />
        ) : (
          <PlainValue>{group.summary}</PlainValue>
        ),
    },
  ];
}
