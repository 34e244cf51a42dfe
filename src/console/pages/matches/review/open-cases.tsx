import Alert from "@cloudscape-design/components/alert";
import type { ProfileFacts } from "../../../api/profile-facts.ts";
import type { Member } from "./member.ts";
import type { MergePlan } from "./merge-plan.ts";

interface OpenCasesProps {
  members: readonly Member[];
  plan: MergePlan;
  facts: ReadonlyMap<string, ProfileFacts>;
}

/** Warns where somebody works on a case of a profile that would go. */
export function OpenCases({ members, plan, facts }: OpenCasesProps) {
  const openCases = ({ profile }: Member) => facts.get(profile.ProfileId)?.openCases ?? 0;
  const affected = members.filter(
    (member) => plan.merged.includes(member.profile) && openCases(member) > 0,
  );
  if (affected.length === 0) return null;
  return (
    <Alert type="warning" header="There are open cases on a profile that would be deleted">
      {affected.map((member) => (
        <div key={member.profile.ProfileId}>
          {member.letter} · <bdi>{member.name}</bdi> ({member.shortId}):{" "}
          {openCases(member).toLocaleString()} open.
        </div>
      ))}
      They move to the main profile; whoever works on them finds another profile then.
    </Alert>
  );
}
