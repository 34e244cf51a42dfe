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
import { PageTitle } from "../../../shell/page-title.tsx";
import { ObjectTypeNotFound } from "../object-type/object-type-not-found.tsx";
import { SendObjectForm } from "./send-object-form.tsx";

export const loader = ({ params: { domainName = "", objectTypeName = "" } }: LoaderFunctionArgs) =>
  prefetch(load(objectTypeQueries.detail(domainName, objectTypeName)));

/** Sends one object of a type, as its source would, and says where it went. */
export function Component() {
  const { domainName = "", objectTypeName = "" } = useParams();
  const objectType = useQuery(objectTypeQueries.detail(domainName, objectTypeName));
  if (!objectType.data && isNotFound(objectType.error))
    return <ObjectTypeNotFound domainName={domainName} objectTypeName={objectTypeName} />;
  return (
    <>
      <PageTitle>Send a test object</PageTitle>
      {objectType.data ? (
        <SendObjectForm
          key={objectTypeName}
          domainName={domainName}
          objectTypeName={objectTypeName}
          objectType={objectType.data}
        />
      ) : (
        <SpaceBetween size="l">
          <Header variant="h1">Send a test object</Header>
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
