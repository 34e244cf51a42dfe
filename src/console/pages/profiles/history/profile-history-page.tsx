import type { ActionType } from "@aws-sdk/client-customer-profiles";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Select from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { type LoaderFunctionArgs, useNavigate, useParams, useSearchParams } from "react-router";
import { listContactsInputs, profileContactQueries } from "../../../api/profile-contacts.ts";
import { listHistoryInput, profileHistoryQueries } from "../../../api/profile-history.ts";
import { load, prefetch, queryClient } from "../../../api/query-client.ts";
import { CliCommandButton } from "../../../components/cli-command/cli-command-button.tsx";
import { ExportCsvButton } from "../../../components/csv/export-csv-button.tsx";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { RefreshButton } from "../../../components/refresh-button.tsx";
import { TableMessage } from "../../../components/table-message.tsx";
import { paths } from "../../../paths.ts";
import { isProfileId } from "../profile/profile-id.ts";
import { readContact } from "./contact.ts";
import { ContactEntry } from "./contact-entry.tsx";
import styles from "./history.module.css";
import { HistoryEntry } from "./history-entry.tsx";
import { actionWords, describeRecord } from "./record-words.ts";
import { type TimelineEntry, timelineOf } from "./timeline.ts";

const all = { value: "", label: "Everything" };
const options = [
  all,
  { value: "contacts", label: "Contacts" },
  ...Object.entries(actionWords).map(([value, { label }]) => ({ value, label })),
];

const csvColumns = [
  { header: "When", text: ({ at }: TimelineEntry) => at?.toISOString() },
  {
    header: "What",
    text: (entry: TimelineEntry) =>
      entry.kind === "record" ? describeRecord(entry.record) : entry.contact.what,
  },
  {
    header: "Object type",
    text: (entry: TimelineEntry) =>
      entry.kind === "record" ? entry.record.ObjectTypeName : entry.contact.objectTypeName,
  },
  {
    header: "By",
    text: (entry: TimelineEntry) =>
      entry.kind === "record" ? entry.record.PerformedBy : undefined,
  },
];

/** What a URL asks for: the records of one action, contacts alone, or undefined for everything. */
function shownOf(params: URLSearchParams): ActionType | "contacts" | undefined {
  const action = params.get("action") ?? "";
  if (action === "contacts") return action;
  return Object.hasOwn(actionWords, action) ? (action as ActionType) : undefined;
}

export function loader({
  params: { domainName = "", profileId = "" },
  request,
}: LoaderFunctionArgs) {
  if (!isProfileId(profileId)) return null;
  const shown = shownOf(new URL(request.url).searchParams);
  const contacts = load(profileContactQueries.ofProfile(domainName, profileId));
  if (shown === "contacts") return prefetch(contacts);
  return prefetch(
    queryClient.prefetchInfiniteQuery(profileHistoryQueries.records(domainName, profileId, shown)),
    ...(shown === undefined ? [contacts] : []),
  );
}

/** What happened to a profile, and when somebody was in contact with the person; the newest first. */
export function Component() {
  const { domainName = "", profileId = "" } = useParams();
  const [params] = useSearchParams();
  const shown = shownOf(params);
  const showsContacts = shown === undefined || shown === "contacts";
  const showsRecords = shown !== "contacts";
  const action = showsRecords ? shown : undefined;
  const navigate = useNavigate();
  const history = useInfiniteQuery({
    ...profileHistoryQueries.records(domainName, profileId, action),
    enabled: showsRecords,
  });
  const contacts = useQuery({
    ...profileContactQueries.ofProfile(domainName, profileId),
    enabled: showsContacts,
  });
  const hasOlderRecords = showsRecords && history.hasNextPage;
  const hasMoreContacts = showsContacts && contacts.data?.isComplete === false;
  const entries = timelineOf({
    records: showsRecords
      ? (history.data?.pages ?? []).flatMap((page) => page.ProfileHistoryRecords ?? [])
      : [],
    hasOlderRecords: showsRecords && (history.isPending || history.hasNextPage),
    contacts: showsContacts ? (contacts.data?.objects ?? []).map(readContact) : [],
  });
  const isLoading = (showsRecords && history.isPending) || (showsContacts && contacts.isPending);
  const hasFailed = (showsRecords && history.isError) || (showsContacts && contacts.isError);
  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={
            isLoading || hasFailed
              ? ""
              : `(${entries.length.toLocaleString()}${hasOlderRecords || hasMoreContacts ? "+" : ""})`
          }
          actions={
            <SpaceBetween size="xs" direction="horizontal">
              <RefreshButton
                label="Refresh the history"
                isFetching={
                  (history.isFetching && !history.isFetchingNextPage) || contacts.isFetching
                }
                onRefresh={() => {
                  if (showsRecords) void history.refetch();
                  if (showsContacts) void contacts.refetch();
                }}
              />
              <ExportCsvButton
                fileName={`history-of-${profileId}`}
                items={entries}
                columns={() => csvColumns}
              />
              <CliCommandButton
                calls={[
                  ...(showsRecords
                    ? [
                        {
                          operation: "ListProfileHistoryRecords" as const,
                          input: listHistoryInput(domainName, profileId, action),
                        },
                      ]
                    : []),
                  ...(showsContacts
                    ? listContactsInputs(domainName, profileId).map((input) => ({
                        operation: "ListProfileObjects" as const,
                        input,
                      }))
                    : []),
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
            selectedOption={options.find(({ value }) => value === (shown ?? "")) ?? all}
            onChange={({ detail }) =>
              void navigate(
                paths.profileHistory(domainName, profileId, detail.selectedOption.value),
                { preventScrollReset: true },
              )
            }
          />
        </FormField>
        {showsRecords && history.isError && (
          <ErrorAlert
            what="The history could not be loaded."
            error={history.error}
            onRetry={() => void history.refetch()}
            isRetrying={history.isFetching}
          />
        )}
        {showsContacts && contacts.isError && (
          <ErrorAlert
            what="The contacts could not be loaded."
            error={contacts.error}
            onRetry={() => void contacts.refetch()}
            isRetrying={contacts.isFetching}
          />
        )}
        {isLoading && <StatusIndicator type="loading">Loading the history</StatusIndicator>}
        {!isLoading && !hasFailed && entries.length === 0 && !hasOlderRecords && (
          <TableMessage title={shown ? "No such record" : "No history"}>
            {shown
              ? "Nothing of this kind is recorded of the profile."
              : "Nothing is recorded of the profile."}
          </TableMessage>
        )}
        {entries.length > 0 && (
          <ol className={styles["timeline"]} aria-label="History, the newest first">
            {entries.map((entry) =>
              entry.kind === "record" ? (
                <HistoryEntry
                  key={entry.record.Id}
                  domainName={domainName}
                  profileId={profileId}
                  record={entry.record}
                />
              ) : (
                <ContactEntry key={entry.contact.id} contact={entry.contact} />
              ),
            )}
          </ol>
        )}
        {hasMoreContacts && (
          <Box color="text-body-secondary">
            The profile has more contacts than stand here: of each kind 100 are read.
          </Box>
        )}
        {hasOlderRecords && (
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
