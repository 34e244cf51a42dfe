import { paths } from "../paths.ts";
import { PageTitle } from "../shell/page-title.tsx";
import { ResourceNotFound } from "./resource-not-found.tsx";

/** Any page of a domain that does not exist. */
export function DomainNotFound({ domainName }: { domainName: string }) {
  return (
    <>
      <PageTitle>Domain not found</PageTitle>
      <ResourceNotFound
        title="Domain not found"
        wayOn={{ text: "Go to domains", href: paths.domains() }}
      >
        {`There is no domain named ${domainName} in this account and region. It may have been deleted.`}
      </ResourceNotFound>
    </>
  );
}
