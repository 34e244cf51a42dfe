import { ingestionMembers } from "../ingestion/ingestion-members.ts";
import type { MemberFields } from "../refused-fields.ts";
import type { StepId } from "./integration-draft.ts";

/** The inputs that stand for members of PutIntegration, by the step that has them. */
export const creationMembers: Readonly<Partial<Record<StepId, MemberFields<string>>>> = {
  connection: {
    Uri: "uri",
    FlowName: "name",
    // "Conflict executing request: Flow with name … already exists.", in which AWS names no member.
    "Flow with name": "name",
    Description: "description",
    KmsArn: "kmsArn",
    ConnectorProfileName: "connectorProfile",
    BucketName: "bucket",
    BucketPrefix: "bucketPrefix",
  },
  types: ingestionMembers,
  trigger: {
    ScheduleExpression: "expression",
    ScheduleStartTime: "start",
    ScheduleEndTime: "end",
    FirstExecutionFrom: "firstExecutionFrom",
    Timezone: "timezone",
    ScheduleOffset: "offset",
    DatetimeTypeFieldName: "incrementalField",
  },
};
