import Table from "@cloudscape-design/components/table";
import { useQuery } from "@tanstack/react-query";
import { profileQueries } from "../../../api/profiles.ts";
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
}

export function SimilarProfileTable({ domainName, profileIds, title }: SimilarProfileTableProps) {
  const result = useQuery(profileQueries.byIds(domainName, profileIds));
  const areAllRevealed = useStoredSetting(showsPersonalValues);
  const revealed = useRevealedRows();
  const columns = resultColumns({
    domainName,
    hasSeveralKeys: false,
    areAllRevealed,
    isRevealed: ({ ProfileId = "" }) => revealed.has(ProfileId),
    onReveal: ({ ProfileId = "" }) => revealed.toggle(ProfileId),
  });
  if (result.isError)
    return (
      <ErrorAlert
        what="The similar profiles could not be loaded."
        error={result.error}
        onRetry={() => void result.refetch()}
        isRetrying={result.isFetching}
      />
    );
  return (
    <Table
      variant="embedded"
      items={result.data?.profiles ?? []}
      columnDefinitions={columns.filter(({ isHiddenAtFirst }) => !isHiddenAtFirst)}
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
