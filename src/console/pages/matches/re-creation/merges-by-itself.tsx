import Alert from "@cloudscape-design/components/alert";
import { useQuery } from "@tanstack/react-query";
import { domainQueries } from "../../../api/domains.ts";

/** Warns where the domain would merge a profile that is created again once more, with nobody asking. */
export function MergesByItself({ domainName }: { domainName: string }) {
  const { data } = useQuery(domainQueries.detail(domainName));
  const byJob = data?.Matching?.Enabled && data.Matching.AutoMerging?.Enabled;
  const byRules = data?.RuleBasedMatching?.Enabled;
  if (!byJob && !byRules) return null;
  return (
    <Alert type="warning" header="This domain merges profiles by itself">
      {byJob && "Auto-merging is on: the next search for duplicates may merge them again. "}
      {byRules &&
        "Rule-based matching is on: if a rule that may merge matches them, they are merged again soon after they are created. "}
      Change the domain's settings first if the profiles are to stay apart.
    </Alert>
  );
}
