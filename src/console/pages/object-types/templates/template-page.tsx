import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useQuery } from "@tanstack/react-query";
import { type LoaderFunctionArgs, useParams } from "react-router";
import { isLocalService } from "../../../api/connection.ts";
import { isNotFound } from "../../../api/errors.ts";
import { type Template, templateQueries } from "../../../api/object-type-templates.ts";
import { load, prefetch } from "../../../api/query-client.ts";
import { CliCommandButton } from "../../../components/cli-command/cli-command-button.tsx";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { PlainValue } from "../../../components/plain-value.tsx";
import { ResourceNotFound } from "../../../components/resource-not-found.tsx";
import { paths } from "../../../paths.ts";
import { PageTitle } from "../../../shell/page-title.tsx";
import { MappingView } from "../mapping/mapping-view.tsx";
import { profileCreationWords } from "../mapping/profile-creation-words.ts";

export const loader = ({ params: { templateId = "" } }: LoaderFunctionArgs) =>
  prefetch(load(templateQueries.detail(templateId)));

/** A template with its fields and keys, before somebody makes an object type of it. */
export function Component() {
  const { domainName = "", templateId = "" } = useParams();
  const template = useQuery(templateQueries.detail(templateId));
  if (isNotFound(template.error))
    return (
      <>
        <PageTitle>Template not found</PageTitle>
        <ResourceNotFound
          title="Template not found"
          wayOn={{ text: "Go to the templates", href: paths.objectTypeTemplates(domainName) }}
        >
          {`The service has no object type template named ${templateId}.`}
        </ResourceNotFound>
      </>
    );
  return (
    <SpaceBetween size="l">
      <PageTitle>{templateId}</PageTitle>
      <Header
        variant="h1"
        description="A mapping that the service brings. An object type can follow it, or begin with a copy of it."
        actions={
          <SpaceBetween size="xs" direction="horizontal">
            <CliCommandButton
              calls={[
                { operation: "GetProfileObjectTypeTemplate", input: { TemplateId: templateId } },
              ]}
            />
            <Button variant="primary" href={paths.createObjectType(domainName, templateId)}>
              Create object type from it
            </Button>
          </SpaceBetween>
        }
      >
        <PlainValue>{templateId}</PlainValue>
      </Header>
      {isLocalService && (
        <Alert type="info" header="A reconstruction">
          AWS documents its templates as tables and does not publish them. The local service has
          this one rebuilt from those tables: names of fields, content types and identifiers may
          differ from what AWS has.
        </Alert>
      )}
      {template.isError && (
        <ErrorAlert
          what="The template could not be loaded."
          error={template.error}
          onRetry={() => void template.refetch()}
          isRetrying={template.isFetching}
        />
      )}
      {template.isPending && (
        <Container>
          <StatusIndicator type="loading">Loading the template</StatusIndicator>
        </Container>
      )}
      {template.data && <TemplateDetails template={template.data} />}
    </SpaceBetween>
  );
}

function TemplateDetails({ template }: { template: Template }) {
  return (
    <SpaceBetween size="l">
      <Container header={<Header variant="h2">About the template</Header>}>
        <KeyValuePairs
          columns={4}
          items={[
            { label: "Source", value: template.SourceName ?? "–" },
            { label: "Object of the source", value: template.SourceObject ?? "–" },
            {
              label: "Objects without a profile",
              value: profileCreationWords(template.AllowProfileCreation),
            },
            {
              label: "Format of source timestamps",
              value: template.SourceLastUpdatedTimestampFormat ?? "None",
            },
          ]}
        />
      </Container>
      <MappingView name={template.TemplateId ?? ""} mapping={template} />
    </SpaceBetween>
  );
}
