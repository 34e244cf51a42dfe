import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useQuery } from "@tanstack/react-query";
import { type LoaderFunctionArgs, useParams } from "react-router";
import { isNotFound } from "../../../api/errors.ts";
import { objectTypeQueries } from "../../../api/object-types.ts";
import { load, prefetch } from "../../../api/query-client.ts";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { PlainValue } from "../../../components/plain-value.tsx";
import { PageTitle } from "../../../shell/page-title.tsx";
import { ObjectTypeNotFound } from "../object-type/object-type-not-found.tsx";
import { EditObjectTypeForm } from "./edit-object-type-form.tsx";

export const loader = ({ params: { domainName = "", objectTypeName = "" } }: LoaderFunctionArgs) =>
  prefetch(
    load(objectTypeQueries.detail(domainName, objectTypeName)),
    load(objectTypeQueries.definitions(domainName)),
  );

/** An object type to change. */
export function Component() {
  const { domainName = "", objectTypeName = "" } = useParams();
  const objectType = useQuery(objectTypeQueries.detail(domainName, objectTypeName));
  // One that goes while it is edited keeps its form: nothing that was entered is lost.
  if (!objectType.data && isNotFound(objectType.error))
    return <ObjectTypeNotFound domainName={domainName} objectTypeName={objectTypeName} />;
  const title = `Edit ${objectTypeName}`;
  return (
    <>
      <PageTitle>{title}</PageTitle>
      {objectType.data ? (
        <EditObjectTypeForm
          key={objectTypeName}
          domainName={domainName}
          opened={objectType.data}
          title={title}
        />
      ) : (
        <SpaceBetween size="l">
          <Header variant="h1">
            <PlainValue>{title}</PlainValue>
          </Header>
          {objectType.isError ? (
            <ErrorAlert
              what="The object type could not be loaded."
              error={objectType.error}
              onRetry={() => void objectType.refetch()}
              isRetrying={objectType.isFetching}
            />
          ) : (
            <Container>
              <StatusIndicator type="loading">Loading the object type</StatusIndicator>
            </Container>
          )}
        </SpaceBetween>
      )}
    </>
  );
}
