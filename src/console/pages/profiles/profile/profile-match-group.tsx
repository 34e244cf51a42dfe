import Link from "@cloudscape-design/components/link";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useMatchRun } from "../../../api/matches.ts";
import { paths } from "../../../paths.ts";

interface ProfileMatchGroupProps {
  domainName: string;
  profileId: string;
}

/** The match group of the latest identity resolution job that the profile is in, with the way to its review. */
export function ProfileMatchGroup({ domainName, profileId }: ProfileMatchGroupProps) {
  const { data: run, isComplete, isError } = useMatchRun(domainName);
  const group = run?.groups.find(({ profileIds }) => profileIds.includes(profileId));
  if (group)
    return (
      <Link href={paths.match(domainName, group.matchId)}>
        Review the match group of {group.profileIds.length} profiles
      </Link>
    );
  if (isError)
    return <StatusIndicator type="warning">The match groups could not be loaded</StatusIndicator>;
  if (!isComplete)
    return <StatusIndicator type="loading">Looking through the match groups</StatusIndicator>;
  return run?.generatedAt
    ? "In no match group of the latest run"
    : "Matches have not been looked for";
}
