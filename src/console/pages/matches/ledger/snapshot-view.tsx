import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { displayName, shortProfileId } from "../../../../profile-model/display-name.ts";
import { JsonDocument } from "../../../components/json/json-document.tsx";
import { Timestamp } from "../../../components/timestamp.tsx";
import type { MergeDecision, MergeSnapshot, SnapshotObject } from "../../../ledger/decision.ts";
import { takesIn } from "../../../ledger/unsettled-merge.ts";
import { counted } from "../counted.ts";

interface SnapshotViewProps {
  decision: MergeDecision;
  snapshot: MergeSnapshot;
}

/** The profiles just before a merge, with the objects that each of those had that it took in. */
export function SnapshotView({ decision, snapshot }: SnapshotViewProps) {
  const { profiles, objects, takenAt } = snapshot;
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={
            <>
              Taken <Timestamp value={takenAt} />.
              {objects === undefined && " It has no objects: they were not kept at that time."}
            </>
          }
        >
          The profiles before the merge
        </Header>
      }
    >
      <SpaceBetween size="m">
        {profiles.map((profile) => {
          const own = objects?.filter(({ profileId }) => profileId === profile.ProfileId) ?? [];
          const name = `${displayName(profile)} (${shortProfileId(profile.ProfileId)})`;
          return (
            <ExpandableSection
              key={profile.ProfileId}
              headerText={`${name}${objectsNote(profile.ProfileId, own.length)}`}
            >
              <SpaceBetween size="m">
                <JsonDocument text={JSON.stringify(profile)} name={name} />
                {own.length > 0 && <Objects objects={own} />}
              </SpaceBetween>
            </ExpandableSection>
          );
        })}
      </SpaceBetween>
    </Container>
  );

  function objectsNote(profileId: string, count: number): string {
    if (!takesIn(decision, [profileId])) return ", left out of the merge";
    if (objects === undefined) return "";
    return `, ${counted(count, "object")}`;
  }
}

/** More than these make the page slow to draw; the downloaded file has them all. */
const mostShown = 50;

function Objects({ objects }: { objects: readonly SnapshotObject[] }) {
  return (
    <SpaceBetween size="xs">
      {objects.slice(0, mostShown).map(({ objectTypeName, uniqueKey, content }) => (
        <ExpandableSection
          key={`${objectTypeName} ${uniqueKey}`}
          variant="footer"
          headerText={`${objectTypeName} ${uniqueKey}`}
        >
          <JsonDocument text={content} name={`object ${uniqueKey}`} />
        </ExpandableSection>
      ))}
      {objects.length > mostShown && (
        <Box color="text-body-secondary">
          The first {mostShown} of {objects.length.toLocaleString()}; the downloaded file has all.
        </Box>
      )}
    </SpaceBetween>
  );
}
