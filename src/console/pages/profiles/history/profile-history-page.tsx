import type { ActionType, ProfileHistoryRecord } from "@aws-sdk/client-customer-profiles";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Select from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useInfiniteQuery } from "@tanstack/react-query";
import { type LoaderFunctionArgs, useNavigate, useParams, useSearchParams } from "react-router";
import { listHistoryInput, profileHistoryQueries } from "../../../api/profile-history.ts";
import { prefetch, queryClient } from "../../../api/query-client.ts";
import { CliCommandButton } from "../../../components/cli-command/cli-command-button.tsx";
import { ExportCsvButton } from "../../../components/csv/export-csv-button.tsx";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { RefreshButton } from "../../../components/refresh-button.tsx";
import { TableMessage } from "../../../components/table-message.tsx";
import { paths } from "../../../paths.ts";
import { isProfileId } from "../profile/profile-id.ts";
import styles from "./history.module.css";
import { HistoryEntry } from "./history-entry.tsx";
import { actionWords, describeRecord } from "./record-words.ts";

const all = { value: "", label: "Everything" };
const options = [
  all,
  ...Object.entries(actionWords).map(([value, { label }]) => ({ value, label })),
];

const csvColumns = [
  { header: "When", text: ({ CreatedAt }: ProfileHistoryRecord) => CreatedAt?.toISOString() },
  { header: "What", text: describeRecord },
  { header: "Object type", text: ({ ObjectTypeName }: ProfileHistoryRecord) => ObjectTypeName },
  { header: "By", text: ({ PerformedBy }: ProfileHistoryRecord) => PerformedBy },
];

/** The action that a URL asks for; undefined for all of them. */
function actionOf(params: URLSearchParams): ActionType | undefined {
  const action = params.get("action") ?? "";
  return Object.hasOwn(actionWords, action) ? (action as ActionType) : undefined;
}

export function loader({
  params: { domainName = "", profileId = "" },
  request,
}: LoaderFunctionArgs) {
  if (!isProfileId(profileId)) return null;
  const action = actionOf(new URL(request.url).searchParams);
  return prefetch(
    queryClient.prefetchInfiniteQuery(profileHistoryQueries.records(domainName, profileId, action)),
  );
}

/** What happened to a profile, the newest first. */
export function Component() {
  const { domainName = "", profileId = "" } = useParams();
  const [params] = useSearchParams();
  const action = actionOf(params);
  const navigate = useNavigate();
  const history = useInfiniteQuery(profileHistoryQueries.records(domainName, profileId, action));
  const records = (history.data?.pages ?? [])
    .flatMap((page) => page.ProfileHistoryRecords ?? [])
    // The API documents no order.
    .toSorted((one, other) => (other.CreatedAt?.getTime() ?? 0) - (one.CreatedAt?.getTime() ?? 0));
  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={
            history.isSuccess
              ? `(${records.length.toLocaleString()}${history.hasNextPage ? "+" : ""})`
              : ""
          }
          actions={
            <SpaceBetween size="xs" direction="horizontal">
              <RefreshButton
                label="Refresh the history"
                isFetching={history.isFetching && !history.isFetchingNextPage}
                onRefresh={() => void history.refetch()}
              />
              <ExportCsvButton
                fileName={`history-of-${profileId}`}
                items={records}
                columns={() => csvColumns}
              />
              <CliCommandButton
                calls={[
                  {
                    operation: "ListProfileHistoryRecords",
                    input: listHistoryInput(domainName, profileId, action),
                  },
                ]}
              />
            </SpaceBetween>
          }
        >
          History
        </Header>
      }
    >
      <SpaceBetween size="m">
        <FormField label="Show">
          <Select
            options={options}
            selectedOption={options.find(({ value }) => value === (action ?? "")) ?? all}
            onChange={({ detail }) =>
              void navigate(
                paths.profileHistory(domainName, profileId, detail.selectedOption.value),
                { preventScrollReset: true },
              )
            }
          />
        </FormField>
        {history.isError && (
          <ErrorAlert
            what="The history could not be loaded."
            error={history.error}
            onRetry={() => void history.refetch()}
            isRetrying={history.isFetching}
          />
        )}
        {history.isPending && <StatusIndicator type="loading">Loading the history</StatusIndicator>}
        {history.isSuccess && records.length === 0 && !history.hasNextPage && (
          <TableMessage title={action ? "No such record" : "No history"}>
            {action
              ? "Nothing of this kind is recorded of the profile."
              : "Nothing is recorded of the profile."}
          </TableMessage>
        )}
        {records.length > 0 && (
          <ol className={styles["timeline"]} aria-label="History, the newest first">
            {records.map((record) => (
              <HistoryEntry
                key={record.Id}
                domainName={domainName}
                profileId={profileId}
                record={record}
              />
            ))}
          </ol>
        )}
        {history.hasNextPage && (
          <Box textAlign="center">
            <Button
              loading={history.isFetchingNextPage}
              loadingText="Loading older records"
              onClick={() => void history.fetchNextPage()}
            >
              Show older records
            </Button>
          </Box>
        )}
      </SpaceBetween>
    </Container>
  );
}
