import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import Link from "@cloudscape-design/components/link";
import Pagination from "@cloudscape-design/components/pagination";
import SegmentedControl from "@cloudscape-design/components/segmented-control";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Table, { type TableProps } from "@cloudscape-design/components/table";
import { type ReactNode, useState } from "react";
import { displayName } from "../../../../profile-model/display-name.ts";
import { ExportCsvButton } from "../../../components/csv/export-csv-button.tsx";
import { paginationLabels } from "../../../components/pagination-labels.ts";
import { PlainValue } from "../../../components/plain-value.tsx";
import { TableMessage } from "../../../components/table-message.tsx";
import { paths } from "../../../paths.ts";
import { ConfidenceScore } from "../confidence-score.tsx";
import { namesInWords } from "../review/names-in-words.ts";
import { listCsvColumns } from "./list-csv-columns.ts";
import { PlannedMerge } from "./planned-merge.tsx";
import { type BulkList, countMerges, type ListedGroup } from "./use-bulk-list.ts";

const rowsPerPage = 25;

interface BulkListTableProps {
  domainName: string;
  list: BulkList;
  isReading: boolean;
  onMerge: () => void;
  /** What else can be done with the list. */
  otherActions: ReactNode;
}

/** Exactly what would happen, group by group: who is kept, who is deleted, which values are dropped, and what is left out. */
export function BulkListTable(props: BulkListTableProps) {
  const { domainName, list, isReading, onMerge, otherActions } = props;
  const [kind, setKind] = useState<"merge" | "leftOut">("merge");
  const [page, setPage] = useState(1);
  const merges = countMerges(list);
  const leftOut = list.groups.length - merges;
  const rows = list.groups.filter(({ outcome }) => outcome.kind === kind);
  const pagesCount = Math.max(1, Math.ceil(rows.length / rowsPerPage));
  const shownPage = Math.min(page, pagesCount);

  return (
    <Table
      wrapLines
      items={rows.slice((shownPage - 1) * rowsPerPage, shownPage * rowsPerPage)}
      columnDefinitions={columns(domainName)}
      trackBy={({ group }) => group.matchId}
      ariaLabels={{ tableLabel: "What would happen" }}
      header={
        <Header
          variant="h2"
          description={
            list.isComplete
              ? list.leftUnread > 0
                ? `The limit is reached; ${list.leftUnread.toLocaleString()} more ${list.leftUnread === 1 ? "group was" : "groups were"} not looked at.`
                : list.areAll
                  ? "Every group that passes the filters was looked at."
                  : "Every group that was known to pass the filters was looked at; others may."
              : isReading
                ? `Looking at the groups: ${list.groups.length.toLocaleString()} so far.`
                : "The list is not complete."
          }
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <ExportCsvButton
                fileName={`what-would-happen-in-${domainName}`}
                items={rows}
                columns={() => listCsvColumns}
              />
              {otherActions}
              <Button
                variant="primary"
                disabled={merges === 0 || !list.isComplete}
                disabledReason={
                  merges === 0 ? "No group is to be merged." : "The list is being made."
                }
                onClick={onMerge}
              >
                Merge {merges.toLocaleString()} {merges === 1 ? "group" : "groups"}…
              </Button>
            </SpaceBetween>
          }
        >
          What would happen
        </Header>
      }
      filter={
        <SegmentedControl
          label="Groups"
          selectedId={kind}
          options={[
            { id: "merge", text: `To be merged (${merges.toLocaleString()})` },
            { id: "leftOut", text: `Left out (${leftOut.toLocaleString()})` },
          ]}
          onChange={({ detail }) => {
            setKind(detail.selectedId as typeof kind);
            setPage(1);
          }}
        />
      }
      pagination={
        <Pagination
          currentPageIndex={shownPage}
          pagesCount={pagesCount}
          onChange={({ detail }) => setPage(detail.currentPageIndex)}
          ariaLabels={paginationLabels}
        />
      }
      empty={
        <TableMessage
          title={kind === "merge" ? "No group would be merged" : "No group would be left out"}
        />
      }
    />
  );
}

function columns(domainName: string): TableProps.ColumnDefinition<ListedGroup>[] {
  return [
    {
      id: "group",
      header: "Group",
      minWidth: 200,
      isRowHeader: true,
      cell: ({ group, profiles }) => (
        <Link href={paths.match(domainName, group.matchId)}>
          <PlainValue>
            {profiles.length > 0 ? namesInWords(profiles.map(displayName)) : group.matchId}
          </PlainValue>
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
      id: "outcome",
      header: "What would happen",
      cell: ({ outcome }) =>
        outcome.kind === "leftOut" ? outcome.reason : <PlannedMerge plan={outcome.plan} />,
    },
  ];
}
