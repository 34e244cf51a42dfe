import Box from "@cloudscape-design/components/box";
import Link from "@cloudscape-design/components/link";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ObjectCount } from "../../../api/profile-objects.ts";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { paths } from "../../../paths.ts";

interface TypesWithObjectsProps {
  domainName: string;
  profileId: string;
  counts: UseQueryResult<ObjectCount[]>;
}

/** The domain's own types of which the profile has objects, each with the way to them. */
export function TypesWithObjects({ domainName, profileId, counts }: TypesWithObjectsProps) {
  if (counts.isPending)
    return <StatusIndicator type="loading">Looking through the object types</StatusIndicator>;
  if (counts.isError)
    return (
      <ErrorAlert
        what="The object types could not be looked through."
        error={counts.error}
        onRetry={() => void counts.refetch()}
        isRetrying={counts.isFetching}
      />
    );
  const present = counts.data.filter(({ count }) => count > 0);
  if (present.length === 0)
    return (
      <Box color="text-body-secondary">
        The profile has no objects of the domain's own object types.
      </Box>
    );
  return (
    <SpaceBetween size="m" direction="horizontal">
      {present.map(({ objectTypeName, count, hasMore }) => (
        <Link
          key={objectTypeName}
          href={paths.profileObjects(domainName, profileId, objectTypeName)}
        >
          {`${objectTypeName} (${count.toLocaleString()}${hasMore ? "+" : ""})`}
        </Link>
      ))}
    </SpaceBetween>
  );
}
