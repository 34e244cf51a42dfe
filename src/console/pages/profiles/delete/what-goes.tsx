import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useQuery } from "@tanstack/react-query";
import { type ObjectCount, profileObjectQueries } from "../../../api/profile-objects.ts";

interface WhatGoesProps {
  domainName: string;
  profileId: string;
}

/** What the deletion of a profile takes with it, with counts as far as the API gives them. */
export function WhatGoes({ domainName, profileId }: WhatGoesProps) {
  const counts = useQuery(profileObjectQueries.counts(domainName, profileId));
  const present = (counts.data ?? []).filter(({ count }) => count > 0);
  return (
    <ul>
      <li>All its fields and attributes</li>
      <li>All its keys: no search finds it any more</li>
      <li>Its history</li>
      {counts.isPending && (
        <li>
          <StatusIndicator type="loading">Counting its objects</StatusIndicator>
        </li>
      )}
      {counts.isError && (
        <li>
          <StatusIndicator type="warning">
            All its objects, which could not be counted
          </StatusIndicator>
        </li>
      )}
      {present.map((count) => (
        <li key={count.objectTypeName}>{objectsInWords(count)}</li>
      ))}
      {counts.isSuccess && (
        <li>
          {present.length === 0
            ? "Objects, if it has any: none of the domain's own object types are there"
            : "Objects of object type templates, which cannot be counted"}
        </li>
      )}
    </ul>
  );
}

function objectsInWords({ objectTypeName, count, hasMore }: ObjectCount): string {
  const number = `${count.toLocaleString()}${hasMore ? "+" : ""}`;
  return `${number} ${count === 1 && !hasMore ? "object" : "objects"} of the type ${objectTypeName}`;
}
