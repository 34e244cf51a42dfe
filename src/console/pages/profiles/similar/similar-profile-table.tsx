import Box from "@cloudscape-design/components/box";
import Header from "@cloudscape-design/components/header";
import Table from "@cloudscape-design/components/table";
import { useQuery } from "@tanstack/react-query";
import { profileQueries } from "../../../api/profiles.ts";
import { ExportCsvButton } from "../../../components/csv/export-csv-button.tsx";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { showsPersonalValues } from "../../../components/personal-values.ts";
import { useRevealedRows } from "../../../components/revealed-rows.ts";
import { useStoredSetting } from "../../../components/stored-setting.ts";
import { TableMessage } from "../../../components/table-message.tsx";
import { resultColumns } from "../results/result-columns.tsx";

interface SimilarProfileTableProps {
  domainName: string;
  profileIds: readonly string[];
  /** What the list is of, for its name: "By the weekly job". */
  title: string;
  /** How sure the service is: "(confidence 0.93)". */
  counter: string;
  /** Of the file that the list is exported to. */
  fileName: string;
}

export function SimilarProfileTable(props: SimilarProfileTableProps) {
  const { domainName, profileIds, title, counter, fileName } = props;
  const result = useQuery(profileQueries.byIds(domainName, profileIds));
  const areAllRevealed = useStoredSetting(showsPersonalValues);
  const revealed = useRevealedRows();
  const profiles = result.data?.profiles ?? [];
  const columns = resultColumns({
    domainName,
    hasSeveralKeys: false,
    areAllRevealed,
    isRevealed: ({ ProfileId = "" }) => revealed.has(ProfileId),
    onReveal: ({ ProfileId = "" }) => revealed.toggle(ProfileId),
  }).filter(({ isHiddenAtFirst }) => !isHiddenAtFirst);
  if (result.isError)
    return (
      <>
        <Box variant="h3">{title}</Box>
        <ErrorAlert
          what="The similar profiles could not be loaded."
          error={result.error}
          onRetry={() => void result.refetch()}
          isRetrying={result.isFetching}
        />
      </>
    );
  return (
    <Table
      variant="embedded"
      header={
        <Header
          variant="h3"
          counter={counter}
          actions={
            <ExportCsvButton
              fileName={fileName}
              tableName={title}
              items={profiles}
              columns={() => columns}
            />
          }
        >
          {title}
        </Header>
      }
      items={profiles}
      columnDefinitions={columns}
      trackBy="ProfileId"
      wrapLines
      loading={result.isPending}
      loadingText="Loading the similar profiles"
      empty={
        <TableMessage title="They no longer exist">
          All of them were deleted or merged since they were found.
        </TableMessage>
      }
      ariaLabels={{ tableLabel: `Similar profiles: ${title}` }}
    />
  );
}
