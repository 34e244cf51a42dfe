import Box from "@cloudscape-design/components/box";
import Link from "@cloudscape-design/components/link";
import StatusIndicator, {
  type StatusIndicatorProps,
} from "@cloudscape-design/components/status-indicator";
import type { TableProps } from "@cloudscape-design/components/table";
import type { IdentifiedProfile } from "../../../../profile-model/profile.ts";
import type { MatchGroup } from "../../../api/matches.ts";
import { displayName, shortProfileId } from "../../../../profile-model/display-name.ts";
import { PlainValue } from "../../../components/plain-value.tsx";
import { paths } from "../../../paths.ts";
import { ConfidenceScore } from "../confidence-score.tsx";
import { namesInWords } from "../review/names-in-words.ts";
import { GroupEvidenceCell } from "./group-evidence-cell.tsx";
import type { GroupState } from "./group-states.ts";
import type { GroupFacts } from "./known-groups.ts";

export interface GroupRow {
  group: MatchGroup;
  /** The profiles that exist; undefined until they are fetched. */
  members: IdentifiedProfile[] | undefined;
  /** What comparing them tells; undefined until then. */
  facts: GroupFacts | undefined;
  state: GroupState | undefined;
  /** True where its profiles, or the decisions, could not be read: what is undefined will stay so. */
  isNotRead: boolean;
}

const stateLooks: Record<GroupState, { type: StatusIndicatorProps.Type; text: string }> = {
  new: { type: "pending", text: "To review" },
  changed: { type: "warning", text: "Changed since you decided" },
  merge: { type: "success", text: "Merged" },
  notAMatch: { type: "success", text: "Not a match" },
  skip: { type: "stopped", text: "Skipped" },
  secondOpinion: { type: "info", text: "Second opinion wanted" },
  vanished: { type: "stopped", text: "Gone" },
};

/** @param search the URL's, kept on the way to a group so that its neighbours are those of this view */
export function groupColumns(
  domainName: string,
  search: URLSearchParams,
): TableProps.ColumnDefinition<GroupRow>[] {
  const query = search.size > 0 ? `?${search}` : "";
  return [
    {
      id: "profiles",
      header: "Profiles",
      minWidth: 160,
      isRowHeader: true,
      cell: ({ group, members }) => (
        <Link href={`${paths.match(domainName, group.matchId)}${query}`}>
          <PlainValue>{members ? rowName(group, members) : shortIds(group)}</PlainValue>
        </Link>
      ),
    },
    {
      id: "size",
      header: "Size",
      sortingField: "size",
      cell: ({ group }) => group.profileIds.length.toLocaleString(),
    },
    {
      id: "score",
      header: "Confidence score",
      minWidth: 125,
      sortingField: "score",
      cell: ({ group }) => <ConfidenceScore score={group.confidenceScore} />,
    },
    {
      id: "evidence",
      header: "Our evidence",
      minWidth: 180,
      cell: ({ facts, isNotRead }) => <GroupEvidenceCell facts={facts} isNotRead={isNotRead} />,
    },
    {
      id: "state",
      header: "State",
      // Cells may break anywhere, so that a narrow one would break a word.
      minWidth: 135,
      cell: ({ state, isNotRead }) =>
        state ? (
          <StatusIndicator type={stateLooks[state].type}>{stateLooks[state].text}</StatusIndicator>
        ) : (
          <Box color="text-body-secondary">{isNotRead ? "Not known" : "…"}</Box>
        ),
    },
  ];
}

function rowName(group: MatchGroup, members: readonly IdentifiedProfile[]): string {
  return members.length > 0 ? namesInWords(members.map(displayName)) : shortIds(group);
}

function shortIds({ profileIds }: MatchGroup): string {
  return profileIds.map(shortProfileId).join(", ");
}
