import Box from "@cloudscape-design/components/box";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { LostValues } from "./lost-values.tsx";
import type { Member } from "./member.ts";
import { countProfiles } from "./names-in-words.ts";
import type { MergePlan } from "./merge-plan.ts";

interface MergeConfirmationProps {
  plan: MergePlan;
  members: readonly Member[];
}

/** In words: what is kept, what is deleted, which values are lost, and that there is no way back. */
export function MergeConfirmation({ plan, members }: MergeConfirmationProps) {
  const isMain = ({ profile }: Member) => profile.ProfileId === plan.main.ProfileId;
  const isMerged = ({ profile }: Member) =>
    plan.merged.some(({ ProfileId }) => ProfileId === profile.ProfileId);
  const leftOut = members.filter((member) => !isMain(member) && !isMerged(member));
  return (
    <SpaceBetween size="m">
      <MemberList title="Kept" members={members.filter(isMain)} />
      <MemberList
        title={`Deleted: ${countProfiles(plan.merged.length)}`}
        members={members.filter(isMerged)}
      />
      {leftOut.length > 0 && <MemberList title="Left out, stays as it is" members={leftOut} />}
      <LostValues fields={plan.result.fields} members={members} />
      <Box variant="p">
        The keys and objects of the deleted profiles move to the kept one.{" "}
        <b>Customer Profiles cannot undo a merge.</b> This browser keeps the profiles as they are
        now.
      </Box>
    </SpaceBetween>
  );
}

function MemberList({ title, members }: { title: string; members: readonly Member[] }) {
  return (
    <div>
      <Box variant="h3" fontSize="body-m" padding={{ bottom: "xxs" }}>
        {title}
      </Box>
      {members.map(({ profile, letter, name }) => (
        <div key={profile.ProfileId}>
          {letter} · <bdi>{name}</bdi>{" "}
          <Box variant="span" color="text-body-secondary" fontSize="body-s">
            {profile.ProfileId}
          </Box>
        </div>
      ))}
    </div>
  );
}
