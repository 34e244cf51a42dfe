import { useCollection } from "@cloudscape-design/collection-hooks";
import Button from "@cloudscape-design/components/button";
import Checkbox from "@cloudscape-design/components/checkbox";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Table from "@cloudscape-design/components/table";
import { useInfiniteQuery } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import { type LoaderFunctionArgs, useSearchParams } from "react-router";
import { accountIntegrationsInput, integrationQueries } from "../../api/integrations.ts";
import { prefetch, queryClient } from "../../api/query-client.ts";
import { CliCommandButton } from "../../components/cli-command/cli-command-button.tsx";
import { ExportCsvButton } from "../../components/csv/export-csv-button.tsx";
import { ErrorAlert } from "../../components/error-alert.tsx";
import { LoadedPages, LoadMore, rowsPerPage } from "../../components/loaded-pages.tsx";
import { TableMessage } from "../../components/table-message.tsx";
import { PageTitle } from "../../shell/page-title.tsx";
import { domainColumn, ingestionColumns, sourceColumn } from "./integration-columns.tsx";
import { uriError } from "./uri-error.ts";

/** What the URL asks for. */
function lookupOf(search: URLSearchParams) {
  return { uri: search.get("uri") ?? "", includesHidden: search.has("hidden") };
}

export const loader = ({ request }: LoaderFunctionArgs) => {
  const { uri, includesHidden } = lookupOf(new URL(request.url).searchParams);
  if (uriError(uri)) return null;
  return prefetch(
    queryClient.prefetchInfiniteQuery(integrationQueries.inAccount(uri, includesHidden)),
  );
};

const columns = [domainColumn, sourceColumn, ...ingestionColumns];

/** Which domains of the account a source feeds. */
export function Component() {
  const [search, setSearch] = useSearchParams();
  const { uri, includesHidden } = lookupOf(search);
  return (
    <SpaceBetween size="l">
      <PageTitle>Find an integration</PageTitle>
      <Header
        variant="h1"
        description="Which domains of this account a source feeds, by the source's exact URI."
      >
        Find an integration
      </Header>
      <Container>
        <LookupForm
          // The URL may change without this form: by a link, or the browser's back.
          key={search.toString()}
          uri={uri}
          includesHidden={includesHidden}
          onLookUp={(next) => setSearch(next)}
        />
      </Container>
      {uri !== "" && !uriError(uri) && <Found uri={uri} includesHidden={includesHidden} />}
    </SpaceBetween>
  );
}

interface LookupFormProps {
  uri: string;
  includesHidden: boolean;
  onLookUp: (search: URLSearchParams) => void;
}

function LookupForm({ uri, includesHidden, onLookUp }: LookupFormProps) {
  const [text, setText] = useState(uri);
  const [withHidden, setWithHidden] = useState(includesHidden);
  const [wasSubmitted, setSubmitted] = useState(uri !== "");
  const error = uriError(text.trim());

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    setSubmitted(true);
    if (error) {
      event.currentTarget.querySelector<HTMLElement>("[name=uri]")?.focus();
      return;
    }
    const search = new URLSearchParams({ uri: text.trim() });
    if (withHidden) search.set("hidden", "1");
    onLookUp(search);
  }

  return (
    <form onSubmit={submit} noValidate>
      <SpaceBetween size="m">
        <FormField
          label="URI"
          constraintText="For example arn:aws:connect:us-east-1:123456789012:instance/… or arn:aws:appflow:us-east-1:123456789012:flow/…"
          errorText={wasSubmitted && error}
          secondaryControl={<Button>Find</Button>}
          stretch
        >
          <Input name="uri" value={text} onChange={({ detail }) => setText(detail.value)} />
        </FormField>
        <Checkbox checked={withHidden} onChange={({ detail }) => setWithHidden(detail.checked)}>
          With hidden integrations
        </Checkbox>
      </SpaceBetween>
    </form>
  );
}

function Found({ uri, includesHidden }: { uri: string; includesHidden: boolean }) {
  const found = useInfiniteQuery(integrationQueries.inAccount(uri, includesHidden));
  const loaded = found.data?.pages.flatMap((page) => page.Items ?? []) ?? [];
  const { items, allPageItems, paginationProps, collectionProps, actions } = useCollection(loaded, {
    sorting: {},
    pagination: { pageSize: rowsPerPage },
  });
  return (
    <SpaceBetween size="m">
      {found.isError && (
        <ErrorAlert
          what="The integrations could not be looked up."
          error={found.error}
          onRetry={() => void found.refetch()}
          isRetrying={found.isFetching}
        />
      )}
      <Table
        {...collectionProps}
        items={items}
        columnDefinitions={columns}
        trackBy="DomainName"
        wrapLines
        loading={found.isPending}
        loadingText="Looking it up"
        ariaLabels={{ tableLabel: "Integrations with this URI" }}
        empty={
          found.isError ? (
            <TableMessage title="Not loaded" />
          ) : (
            <TableMessage title="In no domain">
              No domain of this account and region has an integration with exactly this URI.
            </TableMessage>
          )
        }
        header={
          <Header
            variant="h2"
            actions={
              <SpaceBetween size="xs" direction="horizontal">
                <ExportCsvButton
                  fileName="integrations-of-the-account"
                  items={allPageItems}
                  columns={() => columns}
                />
                <CliCommandButton
                  calls={[
                    {
                      operation: "ListAccountIntegrations",
                      input: accountIntegrationsInput(uri, includesHidden),
                    },
                  ]}
                />
              </SpaceBetween>
            }
            counter={found.isSuccess ? `(${loaded.length}${found.hasNextPage ? "+" : ""})` : ""}
          >
            Domains
          </Header>
        }
        pagination={<LoadedPages {...paginationProps} />}
        footer={
          found.hasNextPage && (
            <LoadMore
              list={found}
              loadedCount={loaded.length}
              onPage={(page) => actions.setCurrentPage(page)}
            >
              Load more
            </LoadMore>
          )
        }
      />
    </SpaceBetween>
  );
}
