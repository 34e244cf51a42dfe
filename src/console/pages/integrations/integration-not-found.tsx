import { ResourceNotFound } from "../../components/resource-not-found.tsx";
import { paths } from "../../paths.ts";
import { PageTitle } from "../../shell/page-title.tsx";

/** Any page of an integration that the domain does not have. */
export function IntegrationNotFound({ domainName, uri }: { domainName: string; uri: string }) {
  return (
    <>
      <PageTitle>Integration not found</PageTitle>
      <ResourceNotFound
        title="Integration not found"
        wayOn={{ text: "Go to integrations", href: paths.integrations(domainName) }}
      >
        {`The domain ${domainName} has no integration ${uri || "without a URI"}. It may have been deleted, or the domain may have been.`}
      </ResourceNotFound>
    </>
  );
}
