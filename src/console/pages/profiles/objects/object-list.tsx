import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import {
  listObjectsInput,
  type ProfileObject,
  profileObjectQueries,
} from "../../../api/profile-objects.ts";
import { CliCommandButton } from "../../../components/cli-command/cli-command-button.tsx";
import { ExportCsvButton } from "../../../components/csv/export-csv-button.tsx";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { JsonDocument } from "../../../components/json/json-document.tsx";
import { RefreshButton } from "../../../components/refresh-button.tsx";
import { TableMessage } from "../../../components/table-message.tsx";
import { AddObjectForm } from "./add-object-form.tsx";
import { DeleteObjectDialog } from "./delete-object-dialog.tsx";
import { mappedTargets } from "./mapped-targets.ts";
import { objectCsvColumns } from "./object-csv-columns.ts";

interface ObjectListProps {
  domainName: string;
  profileId: string;
  type: string;
}

/** The profile's objects of one type, page after page. */
export function ObjectList({ domainName, profileId, type }: ObjectListProps) {
  const list = useInfiniteQuery(profileObjectQueries.ofType(domainName, profileId, type));
  const fields = useQuery(profileObjectQueries.fields(domainName, type));
  const targetsOf = mappedTargets(fields.data ?? {});
  const [isAdding, setAdding] = useState(false);
  const [deleting, setDeleting] = useState<ProfileObject>();
  const heading = useRef<HTMLDivElement>(null);
  // Counts what was done to the list: what was worked with is gone then, and the focus goes on to the list.
  const [finished, setFinished] = useState(0);
  useEffect(() => {
    if (finished > 0) heading.current?.focus();
  }, [finished]);
  const objects = list.data?.pages.flatMap((page) => page.objects) ?? [];
  const counter = `(${objects.length.toLocaleString()}${list.hasNextPage ? "+" : ""})`;
  return (
    <SpaceBetween size="l">
      {deleting && (
        <DeleteObjectDialog
          domainName={domainName}
          profileId={profileId}
          type={type}
          object={deleting}
          onDismiss={() => setDeleting(undefined)}
          onDeleted={() => {
            setDeleting(undefined);
            setFinished(finished + 1);
          }}
        />
      )}
      <div ref={heading} tabIndex={-1} style={{ outline: "none" }}>
        <Header
          variant="h2"
          counter={list.isSuccess ? counter : ""}
          actions={
            <SpaceBetween size="xs" direction="horizontal">
              <RefreshButton
                label="Refresh the objects"
                isFetching={list.isFetching && !list.isFetchingNextPage}
                onRefresh={() => void list.refetch()}
              />
              <ExportCsvButton
                fileName={`objects-of-${profileId}`}
                items={objects}
                columns={() => objectCsvColumns(objects)}
              />
              <CliCommandButton
                calls={[
                  {
                    operation: "ListProfileObjects",
                    input: listObjectsInput(domainName, profileId, type),
                  },
                ]}
              />
              <Button disabled={isAdding} onClick={() => setAdding(true)}>
                Add an object
              </Button>
            </SpaceBetween>
          }
        >
          <bdi style={{ overflowWrap: "anywhere" }}>{`Objects of the type ${type}`}</bdi>
        </Header>
      </div>
      {isAdding && (
        <AddObjectForm
          domainName={domainName}
          profileId={profileId}
          type={type}
          onDone={() => {
            setAdding(false);
            setFinished(finished + 1);
          }}
        />
      )}
      {list.isError && (
        <ErrorAlert
          what="The objects could not be loaded."
          error={list.error}
          onRetry={() => void list.refetch()}
          isRetrying={list.isFetching}
        />
      )}
      {list.isPending && (
        <Container>
          <StatusIndicator type="loading">Loading the objects</StatusIndicator>
        </Container>
      )}
      {list.isSuccess && objects.length === 0 && !list.hasNextPage && (
        <Container>
          <TableMessage title="No objects of this type">
            The profile has none, or the name is of no type.
          </TableMessage>
        </Container>
      )}
      {objects.map((object) => (
        <ExpandableSection
          key={object.uniqueKey}
          variant="container"
          headingTagOverride="h3"
          headerText={<bdi style={{ overflowWrap: "anywhere" }}>{object.uniqueKey}</bdi>}
          headerActions={
            <Button
              ariaLabel={`Delete the object ${object.uniqueKey}`}
              onClick={() => setDeleting(object)}
            >
              Delete
            </Button>
          }
        >
          <JsonDocument
            text={object.content}
            name={`object ${object.uniqueKey}`}
            note={(path) => {
              const targets = targetsOf(path);
              return targets.length > 0 ? `fills ${targets.join(", ")}` : undefined;
            }}
          />
        </ExpandableSection>
      ))}
      {list.hasNextPage && (
        <Box textAlign="center">
          <Button
            loading={list.isFetchingNextPage}
            loadingText="Loading more objects"
            onClick={() => void list.fetchNextPage()}
          >
            Show more objects
          </Button>
        </Box>
      )}
    </SpaceBetween>
  );
}
