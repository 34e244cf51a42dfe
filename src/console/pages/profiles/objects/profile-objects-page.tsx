import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useQuery } from "@tanstack/react-query";
import { type LoaderFunctionArgs, useNavigate, useParams } from "react-router";
import { profileObjectQueries } from "../../../api/profile-objects.ts";
import { load, prefetch, queryClient } from "../../../api/query-client.ts";
import { paths } from "../../../paths.ts";
import { isProfileId } from "../profile/profile-id.ts";
import { ObjectList } from "./object-list.tsx";
import { ObjectTypeChooser } from "./object-type-chooser.tsx";
import { TypesWithObjects } from "./types-with-objects.tsx";

export function loader({
  params: { domainName = "", profileId = "", objectType: type },
}: LoaderFunctionArgs) {
  if (!isProfileId(profileId)) return null;
  return prefetch(
    load(profileObjectQueries.counts(domainName, profileId)),
    ...(type
      ? [
          load(profileObjectQueries.fields(domainName, type)),
          queryClient.prefetchInfiniteQuery(
            profileObjectQueries.ofType(domainName, profileId, type),
          ),
        ]
      : []),
  );
}

/** A profile's objects: the types that have any, and those of the type in the URL. */
export function Component() {
  const { domainName = "", profileId = "", objectType: type = "" } = useParams();
  const navigate = useNavigate();
  const counts = useQuery(profileObjectQueries.counts(domainName, profileId));
  const open = (name: string) =>
    void navigate(paths.profileObjects(domainName, profileId, name), { preventScrollReset: true });
  return (
    <SpaceBetween size="l">
      <Container
        header={
          <Header
            variant="h2"
            description="What sources sent about this customer, as they sent it. The API lists objects by type."
          >
            Object type
          </Header>
        }
      >
        <SpaceBetween size="m">
          <ObjectTypeChooser type={type} counts={counts.data ?? []} onChoose={open} />
          <TypesWithObjects domainName={domainName} profileId={profileId} counts={counts} />
        </SpaceBetween>
      </Container>
      {type !== "" && (
        <ObjectList key={type} domainName={domainName} profileId={profileId} type={type} />
      )}
    </SpaceBetween>
  );
}
