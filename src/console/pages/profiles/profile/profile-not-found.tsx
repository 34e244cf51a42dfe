import { ResourceNotFound } from "../../../components/resource-not-found.tsx";
import { paths } from "../../../paths.ts";
import { PageTitle } from "../../../shell/page-title.tsx";

/** The page of a profile that is not, or no longer, there. */
export function ProfileNotFound({ domainName }: { domainName: string }) {
  return (
    <>
      <PageTitle>Profile not found</PageTitle>
      <ResourceNotFound
        title="Profile not found"
        wayOn={{ text: "Search profiles", href: paths.profiles(domainName) }}
      >
        {`The domain ${domainName} has no profile with this ID. It may have been merged into another profile, or deleted.`}
      </ResourceNotFound>
    </>
  );
}
