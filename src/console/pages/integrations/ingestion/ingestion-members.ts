import type { MemberFields } from "../refused-fields.ts";
import type { IngestionField } from "./ingestion-values.ts";

/** The members of PutIntegration that the form's fields stand for. */
export const ingestionMembers: MemberFields<IngestionField> = {
  ObjectTypeName: "objectTypeName",
  ObjectTypeNames: "objectTypeNames",
  RoleArn: "roleArn",
  EventTriggerNames: "eventTrigger",
};
