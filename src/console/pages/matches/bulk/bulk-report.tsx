import Header from "@cloudscape-design/components/header";
import Link from "@cloudscape-design/components/link";
import Pagination from "@cloudscape-design/components/pagination";
import Select from "@cloudscape-design/components/select";
import StatusIndicator, {
  type StatusIndicatorProps,
} from "@cloudscape-design/components/status-indicator";
import Table, { type TableProps } from "@cloudscape-design/components/table";
import { useState } from "react";
import { paginationLabels } from "../../../components/pagination-labels.ts";
import { PlainValue } from "../../../components/plain-value.tsx";
import { TableMessage } from "../../../components/table-message.tsx";
import { paths } from "../../../paths.ts";
import type { BulkItem, ItemState } from "./bulk-run.ts";
import { stateWords } from "./state-words.ts";

const rowsPerPage = 25;

const looks: Record<ItemState, StatusIndicatorProps.Type> = {
  waiting: "pending",
  sending: "in-progress",
  unclear: "warning",
  merged: "success",
  skipped: "stopped",
  failed: "error",
};
const options = [
  { value: "", label: "All groups" },
  ...Object.entries(stateWords).map(([value, label]) => ({ value, label })),
];

/** What has become of each group of a run. */
export function BulkReport({
  domainName,
  items,
}: {
  domainName: string;
  items: readonly BulkItem[];
}) {
  const [state, setState] = useState("");
  const [page, setPage] = useState(1);
  const rows = state === "" ? items : items.filter((item) => item.state === state);
  const pagesCount = Math.max(1, Math.ceil(rows.length / rowsPerPage));
  const shownPage = Math.min(page, pagesCount);
  return (
    <Table
      wrapLines
      items={rows.slice((shownPage - 1) * rowsPerPage, shownPage * rowsPerPage)}
      columnDefinitions={columns(domainName)}
      trackBy={({ index }) => String(index)}
      ariaLabels={{ tableLabel: "Group by group" }}
      header={
        <Header variant="h2" counter={`(${rows.length.toLocaleString()})`}>
          Group by group
        </Header>
      }
      filter={
        <Select
          ariaLabel="Outcome"
          options={options}
          selectedOption={options.find(({ value }) => value === state) ?? null}
          onChange={({ detail }) => {
            setState(detail.selectedOption.value ?? "");
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
      empty={<TableMessage title="No group has this outcome" />}
    />
  );
}

function columns(domainName: string): TableProps.ColumnDefinition<BulkItem>[] {
  return [
    {
      id: "group",
      header: "Group",
      minWidth: 200,
      isRowHeader: true,
      cell: ({ group, names, state, mainProfileId }) => (
        <Link
          href={
            state === "merged"
              ? paths.profile(domainName, mainProfileId)
              : paths.match(domainName, group.matchId)
          }
        >
          <PlainValue>{names}</PlainValue>
        </Link>
      ),
    },
    {
      id: "merge",
      header: "Merge",
      minWidth: 200,
      cell: ({ summary }) => <PlainValue>{summary}</PlainValue>,
    },
    {
      id: "outcome",
      header: "Outcome",
      // Cells may break anywhere, so that a narrow one would break a word.
      minWidth: 130,
      cell: ({ state }) => (
        <StatusIndicator type={looks[state]}>{stateWords[state]}</StatusIndicator>
      ),
    },
    {
      id: "why",
      header: "Why",
      cell: ({ reason, requestId }) => (
        <>
          {reason ?? "–"}
          {requestId && <div>Request id: {requestId}</div>}
        </>
      ),
    },
  ];
}
