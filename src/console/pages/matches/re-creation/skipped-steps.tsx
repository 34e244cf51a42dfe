import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import type { Step } from "../../../../profile-model/re-creation/steps.ts";
import { fieldLabel } from "../review/value-text.ts";
import type { ReCreation, SkipReason, StepRecord } from "./re-creation.ts";

interface SkippedStepsProps {
  reCreation: ReCreation;
  records: ReadonlyMap<number, StepRecord>;
}

/** What a re-creation has left undone on its way, and why, one by one. */
export function SkippedSteps({ reCreation, records }: SkippedStepsProps) {
  const left = reCreation.steps.flatMap((step, index) => {
    const record = records.get(index);
    if (record?.state === "skipped")
      return [{ index, text: `${whatOf(step)}: ${reasons[record.because ?? "byHand"]}` }];
    const fields = record?.leftPaths?.map(fieldLabel).join(", ");
    return fields
      ? [{ index, text: `${fields}: changed after the re-creation began, and left as it is now` }]
      : [];
  });
  if (left.length === 0) return null;
  return (
    <Container header={<Header variant="h2">Left as it is, and why</Header>}>
      <ul style={{ overflowWrap: "anywhere" }}>
        {left.map(({ index, text }) => (
          <li key={index}>{text}</li>
        ))}
      </ul>
    </Container>
  );
}

const reasons: Record<SkipReason, string> = {
  changed: "changed after the re-creation began, and left as it is now",
  otherProfile: "its keys no longer lead to the profile that was created",
  withSurvivor: "it is still with the survivor, and stays there",
  byHand: "you went on without it",
};

function whatOf(step: Step): string {
  switch (step.kind) {
    case "deleteObject":
      return `Taking the object ${step.object.uniqueKey} (${step.object.objectTypeName}) from the survivor`;
    case "putObject":
      return `Giving the object ${step.object.uniqueKey} (${step.object.objectTypeName}) back`;
    case "checkObjects":
      return `Whether objects of the type ${step.objectTypeName} have come`;
    case "deleteKeys":
      return `Taking keys ${step.keys.name} away`;
    case "addKeys":
      return `Giving keys ${step.keys.name}`;
    case "restoreFields":
      return "Former values of the survivor";
    case "setAccountNumber":
      return "The account number of the created profile, which still has the marker";
    case "createProfile":
      return "Creating a profile";
  }
}
