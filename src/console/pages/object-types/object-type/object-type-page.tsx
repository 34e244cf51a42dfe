import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type LoaderFunctionArgs, useParams } from "react-router";
import { isNotFound } from "../../../api/errors.ts";
import { type ObjectType, objectTypeQueries } from "../../../api/object-types.ts";
import { load, prefetch, queryClient } from "../../../api/query-client.ts";
import { objectTypeArn } from "../../../api/resource-arns.ts";
import { tagQueries } from "../../../api/tags.ts";
import { CliCommandButton } from "../../../components/cli-command/cli-command-button.tsx";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { ResourceJson } from "../../../components/json/resource-json.tsx";
import { PlainValue } from "../../../components/plain-value.tsx";
import { RefreshButton } from "../../../components/refresh-button.tsx";
import { TagsPanel } from "../../../components/tags/tags-panel.tsx";
import { paths } from "../../../paths.ts";
import { PageTitle } from "../../../shell/page-title.tsx";
import { MappingView } from "../mapping/mapping-view.tsx";
import { useMappingOf } from "../mapping/use-mapping-of.ts";
import { DeleteObjectTypeDialog } from "./delete-object-type-dialog.tsx";
import { ObjectTypeNotFound } from "./object-type-not-found.tsx";
import { ObjectTypeSettings } from "./object-type-settings.tsx";

export const loader = ({
  params: { domainName = "", objectTypeName = "" },
}: LoaderFunctionArgs) => {
  const resourceArn = objectTypeArn(domainName, objectTypeName);
  return prefetch(
    load(objectTypeQueries.detail(domainName, objectTypeName)),
    ...(resourceArn ? [load(tagQueries.ofResource(resourceArn))] : []),
  );
};

/** One object type: what it does with objects, and everything that can be done with it. */
export function Component() {
  const { domainName = "", objectTypeName = "" } = useParams();
  const objectType = useQuery(objectTypeQueries.detail(domainName, objectTypeName));
  const [isDeleting, setDeleting] = useState(false);
  if (isNotFound(objectType.error))
    return <ObjectTypeNotFound domainName={domainName} objectTypeName={objectTypeName} />;
  const resourceArn = objectTypeArn(domainName, objectTypeName);
  const refresh = () =>
    Promise.all([
      objectType.refetch(),
      resourceArn && queryClient.invalidateQueries(tagQueries.ofResource(resourceArn)),
    ]);

  return (
    <SpaceBetween size="l">
      <PageTitle>{objectTypeName}</PageTitle>
      <Header
        variant="h1"
        description={
          objectType.data?.Description && <PlainValue>{objectType.data.Description}</PlainValue>
        }
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <RefreshButton
              label="Refresh the object type"
              isFetching={objectType.isFetching}
              onRefresh={() => void refresh()}
            />
            <CliCommandButton
              calls={[
                {
                  operation: "GetProfileObjectType",
                  input: { DomainName: domainName, ObjectTypeName: objectTypeName },
                },
              ]}
            />
            <Button onClick={() => setDeleting(true)}>Delete</Button>
            <Button href={paths.sendTestObject(domainName, objectTypeName)}>
              Send a test object
            </Button>
            <Button variant="primary" href={paths.editObjectType(domainName, objectTypeName)}>
              Edit
            </Button>
          </SpaceBetween>
        }
      >
        <PlainValue>{objectTypeName}</PlainValue>
      </Header>
      {objectType.isError && (
        <ErrorAlert
          what="The object type could not be loaded."
          error={objectType.error}
          onRetry={() => void objectType.refetch()}
          isRetrying={objectType.isFetching}
        />
      )}
      {objectType.isPending && (
        <Container>
          <StatusIndicator type="loading">Loading the object type</StatusIndicator>
        </Container>
      )}
      {objectType.data && (
        <ObjectTypeDetails domainName={domainName} objectType={objectType.data} />
      )}
      {isDeleting && (
        <DeleteObjectTypeDialog
          domainName={domainName}
          objectTypeName={objectTypeName}
          onDismiss={() => setDeleting(false)}
        />
      )}
    </SpaceBetween>
  );
}

interface ObjectTypeDetailsProps {
  domainName: string;
  objectType: ObjectType;
}

function ObjectTypeDetails({ domainName, objectType }: ObjectTypeDetailsProps) {
  const name = objectType.ObjectTypeName ?? "";
  const mapping = useMappingOf(objectType);
  return (
    <SpaceBetween size="l">
      <ObjectTypeSettings domainName={domainName} objectType={objectType} />
      <MappingView name={name} mapping={mapping} />
      <TagsPanel
        key={name}
        resourceArn={objectTypeArn(domainName, name)}
        shownTags={objectType.Tags}
      />
      <ResourceJson resource={objectType} />
    </SpaceBetween>
  );
}
