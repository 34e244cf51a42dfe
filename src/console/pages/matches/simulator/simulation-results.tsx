import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import Link from "@cloudscape-design/components/link";
import Pagination from "@cloudscape-design/components/pagination";
import SegmentedControl from "@cloudscape-design/components/segmented-control";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Table, { type TableProps } from "@cloudscape-design/components/table";
import { useState } from "react";
import { displayName, shortProfileId } from "../../../../profile-model/display-name.ts";
import { ExportCsvButton } from "../../../components/csv/export-csv-button.tsx";
import { paginationLabels } from "../../../components/pagination-labels.ts";
import { PlainValue } from "../../../components/plain-value.tsx";
import { TableMessage } from "../../../components/table-message.tsx";
import { paths } from "../../../paths.ts";
import { ConfidenceScore } from "../confidence-score.tsx";
import { fieldLabel } from "../review/value-text.ts";
import { countProfiles } from "../review/names-in-words.ts";
import { simulationColumns, simulationLines, valuesOf } from "./simulation-columns.ts";
import { type GroupMerge, groupsPerTrial, type Simulation } from "./use-simulation.ts";

const rowsPerPage = 25;

interface SimulationResultsProps {
  domainName: string;
  simulation: Simulation;
  isRunning: boolean;
  onGoOn: () => void;
  onStop: () => void;
}

/** Who would become one, what they contradict each other in, and what would be lost by it. */
export function SimulationResults(props: SimulationResultsProps) {
  const { domainName, simulation, isRunning, onGoOn, onStop } = props;
  const { merges, looked, candidates } = simulation;
  const [kind, setKind] = useState("all");
  const [page, setPage] = useState(1);
  const inConflict = merges.filter(({ conflicts }) => conflicts.length > 0);
  const rows = kind === "conflicts" ? inConflict : merges;
  const pagesCount = Math.max(1, Math.ceil(rows.length / rowsPerPage));
  const shownPage = Math.min(page, pagesCount);
  const left = candidates.length - looked;

  return (
    <Table
      wrapLines
      items={rows.slice((shownPage - 1) * rowsPerPage, shownPage * rowsPerPage)}
      columnDefinitions={columns(domainName)}
      trackBy={({ index }) => String(index)}
      ariaLabels={{ tableLabel: "Who would be merged" }}
      header={
        <Header
          variant="h2"
          description={<span role="status">{inWords(simulation)}</span>}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              {isRunning ? (
                <Button onClick={onStop}>Stop</Button>
              ) : (
                left > 0 && (
                  <Button onClick={onGoOn}>
                    Look at {Math.min(left, groupsPerTrial).toLocaleString()} more
                  </Button>
                )
              )}
              <ExportCsvButton
                fileName={`auto-merging-trial-of-${domainName}`}
                items={simulationLines(merges)}
                columns={() => simulationColumns}
              />
            </SpaceBetween>
          }
        >
          Who would be merged
        </Header>
      }
      filter={
        <SegmentedControl
          label="Merges"
          selectedId={kind}
          options={[
            { id: "all", text: `All (${merges.length.toLocaleString()})` },
            { id: "conflicts", text: `With conflicts (${inConflict.length.toLocaleString()})` },
          ]}
          onChange={({ detail }) => {
            setKind(detail.selectedId);
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
          title={
            isRunning || left > 0
              ? "Nobody so far"
              : merges.length > 0
                ? "No merge has conflicts"
                : "Nobody would be merged"
          }
        />
      }
    />
  );
}

function inWords({ merges, looked, candidates }: Simulation): string {
  const profiles = merges.reduce((sum, merge) => sum + merge.profiles.length, 0);
  const lost = merges.reduce(
    (sum, { conflicts }) => sum + conflicts.reduce((count, field) => count + field.lost.length, 0),
    0,
  );
  const range =
    looked < candidates.length
      ? `In the first ${looked.toLocaleString()} of ${candidates.length.toLocaleString()} groups`
      : looked === 1
        ? "In the one group"
        : `In all ${looked.toLocaleString()} groups`;
  const become =
    merges.length === 0
      ? "nobody would be merged"
      : `${countProfiles(profiles)} would become ${merges.length.toLocaleString()}`;
  const values = lost === 1 ? "1 value" : `${lost.toLocaleString()} values`;
  return `${range}, ${become}. ${values} would be lost. Nothing has been merged by this.`;
}

function columns(domainName: string): TableProps.ColumnDefinition<GroupMerge>[] {
  return [
    {
      id: "profiles",
      header: "These would become one",
      minWidth: 200,
      isRowHeader: true,
      cell: ({ profiles }) => (
        <SpaceBetween size="xs">
          {profiles.map((profile) => (
            <Link key={profile.ProfileId} href={paths.profile(domainName, profile.ProfileId)}>
              <PlainValue>{displayName(profile)}</PlainValue> ({shortProfileId(profile.ProfileId)})
            </Link>
          ))}
        </SpaceBetween>
      ),
    },
    {
      id: "criteria",
      header: "By criterion",
      minWidth: 120,
      cell: ({ criteria }) => criteria.join(", then "),
    },
    {
      id: "score",
      header: "Confidence score",
      minWidth: 130,
      cell: ({ group }) => <ConfidenceScore score={group.confidenceScore} />,
    },
    {
      id: "conflicts",
      header: "One of these would stay, the others would be lost",
      cell: ({ conflicts }) =>
        conflicts.length === 0 ? (
          "Nothing would be lost"
        ) : (
          <SpaceBetween size="xxxs">
            {conflicts.map((conflict) => (
              <Box key={conflict.path} fontSize="body-s">
                <PlainValue>{fieldLabel(conflict.path)}</PlainValue>:{" "}
                <PlainValue>{valuesOf(conflict).join(" | ")}</PlainValue>
              </Box>
            ))}
          </SpaceBetween>
        ),
    },
    {
      id: "review",
      header: "Review",
      cell: ({ group }) => (
        <Link
          href={paths.match(domainName, group.matchId)}
          ariaLabel={`Review match group ${group.matchId}`}
        >
          Review
        </Link>
      ),
    },
  ];
}
