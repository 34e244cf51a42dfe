import Container from "@cloudscape-design/components/container";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import Header from "@cloudscape-design/components/header";
import { shortProfileId } from "../../../../profile-model/display-name.ts";
import type {
  ReCreationPlan,
  StayingObject,
} from "../../../../profile-model/re-creation/re-creation-plan.ts";
import { fieldLabel } from "../review/value-text.ts";
import { counted } from "../counted.ts";

interface WhatStaysProps {
  leaves: Omit<ReCreationPlan, "steps">;
  survivorName: string;
  /** False where the snapshot has no objects. */
  hasObjects: boolean;
  isFuture: boolean;
}

/** What a re-creation does not bring back, said before it begins and after it is done. */
export function WhatStays({ leaves, survivorName, hasObjects, isFuture }: WhatStaysProps) {
  const { unrestorableFields, stayingObjects, newerObjects } = leaves;
  return (
    <Container
      header={
        <Header variant="h2">
          {isFuture ? "What cannot come back" : "What has not come back"}
        </Header>
      }
    >
      <ul>
        <li>
          The profile ID: the profile gets a new one. Links and keys with the old one lead nowhere.
        </li>
        <li>
          The history: that of the old profile stays with <bdi>{survivorName}</bdi>.
        </li>
        <li>
          Where values came from: all of the profile's values count as entered by hand, and objects
          no longer overwrite them unless their type has a priority.
        </li>
        <li>
          Keys that somebody had added by hand: the API does not list them, so that they stay where
          the merge put them.
        </li>
        {!hasObjects && (
          <li>
            Objects: the snapshot has none, it is of the time before they were kept. All stay with{" "}
            <bdi>{survivorName}</bdi>.
          </li>
        )}
        {unrestorableFields.map(({ path }) => (
          <li key={path}>
            {fieldLabel(path)} of <bdi>{survivorName}</bdi> was empty before the merge. The API
            cannot empty it again.
          </li>
        ))}
        {newerObjects > 0 && (
          <li>
            {`${counted(newerObjects, "object")} ${newerObjects === 1 ? "is" : "are"} newer than the snapshot and ${newerObjects === 1 ? "stays" : "stay"} with `}
            <bdi>{survivorName}</bdi>.
          </li>
        )}
        {stayingObjects.length > 0 && (
          <li>
            {`${counted(stayingObjects.length, "object")} ${stayingObjects.length === 1 ? "stays" : "stay"} with `}
            <bdi>{survivorName}</bdi>, because an object finds its profile by its keys:
            <StayingObjects objects={stayingObjects} />
          </li>
        )}
      </ul>
    </Container>
  );
}

function StayingObjects({ objects }: { objects: readonly StayingObject[] }) {
  const list = (
    <ul>
      {objects.map((staying) => (
        <li key={`${staying.object.objectTypeName} ${staying.object.uniqueKey}`}>
          {staying.object.objectTypeName}{" "}
          <span style={{ overflowWrap: "anywhere" }}>{staying.object.uniqueKey}</span>:{" "}
          {reasonOf(staying)}
        </li>
      ))}
    </ul>
  );
  return objects.length <= 5 ? (
    list
  ) : (
    <ExpandableSection headerText="All">{list}</ExpandableSection>
  );
}

function reasonOf({ because, otherIds }: StayingObject): string {
  const others = otherIds.map(shortProfileId).join(", ");
  switch (because) {
    case "noType":
      return "its object type no longer exists, or no longer takes it";
    case "noProfile":
      return "its keys would lead to no profile";
    case "otherProfile":
      return `its keys lead to the profile ${others}`;
    case "severalProfiles":
      return `its keys also lead to other profiles (${others}), so that it would not arrive`;
  }
}
