import Alert from "@cloudscape-design/components/alert";
import Link from "@cloudscape-design/components/link";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useQuery } from "@tanstack/react-query";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { profileQueries } from "../../../api/profiles.ts";
import { paths } from "../../../paths.ts";
import { writeSearch } from "../../../search/search-url.ts";
import type { ProfileKey } from "./profile-key.ts";

interface KeyResultProps {
  domainName: string;
  profileId: string;
  profileKey: ProfileKey;
  isAdded: boolean;
}

/** Searches by a key that was just added or removed, and says whether the profile is found by it. */
export function KeyResult({ domainName, profileId, profileKey, isAdded }: KeyResultProps) {
  const { name, value } = profileKey;
  const search = useQuery(
    profileQueries.search(domainName, {
      keys: [{ keyName: name, values: [value] }],
      operator: "AND",
      pageSize: 100,
    }),
  );
  const term = `${name} = ${value}`;
  const found = search.data?.Items ?? [];
  const isFound = found.some(({ ProfileId }) => ProfileId === profileId);
  const others = found.filter(({ ProfileId }) => ProfileId !== profileId).length;
  const isAsMeant = isFound === isAdded;
  if (search.isError)
    return (
      <ErrorAlert
        what={`The key was ${isAdded ? "added" : "removed"}. The search that shows it failed.`}
        error={search.error}
        onRetry={() => void search.refetch()}
        isRetrying={search.isFetching}
      />
    );
  if (search.isFetching)
    return <StatusIndicator type="loading">Searching by the key</StatusIndicator>;
  return (
    <Alert
      type={isAsMeant ? "success" : "info"}
      header={
        <bdi style={{ overflowWrap: "anywhere" }}>
          {`Key ${isAdded ? "added" : "removed"}: ${term}`}
        </bdi>
      }
    >
      <div role="status">
        {isFound
          ? "A search by it finds this profile"
          : "A search by it does not find this profile"}
        {!isAsMeant && ". A change of keys may take a moment to show in searches"}
        {others > 0 && `, and ${others} other ${others === 1 ? "profile" : "profiles"}`}.{" "}
        <Link
          href={paths.profiles(
            domainName,
            writeSearch({ terms: [{ keyName: name, value }], operator: "AND" }),
          )}
        >
          Search by this key
        </Link>
      </div>
    </Alert>
  );
}
