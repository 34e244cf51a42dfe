import type { FlowDefinition, SourceFlowConfig } from "@aws-sdk/client-customer-profiles";
import {
  memberOfConnector,
  needsConnectorProfile,
  takesTrigger,
} from "../../profile-model/integrations/connectors.ts";
import { accountId, region } from "../identity.ts";
import { badRequest } from "../wire/service-error.ts";

/** The ARN under which AppFlow keeps a flow; it is the URI of the flow's integration. */
export const flowUri = (flowName: string): string =>
  `arn:aws:appflow:${region}:${accountId}:flow/${flowName}`;

export const isFlowUri = (uri: string): boolean => /^arn:[^:]+:appflow:[^/]+:flow\/./u.test(uri);

function checkSource({
  ConnectorType,
  ConnectorProfileName,
  SourceConnectorProperties,
}: SourceFlowConfig): void {
  if (ConnectorType === undefined) return;
  const member = memberOfConnector[ConnectorType];
  if (!SourceConnectorProperties?.[member]) {
    throw badRequest(
      `A flow from ${ConnectorType} needs SourceFlowConfig.SourceConnectorProperties.${member}`,
    );
  }
  if (needsConnectorProfile(ConnectorType) && ConnectorProfileName === undefined) {
    throw badRequest(`A flow from ${ConnectorType} needs SourceFlowConfig.ConnectorProfileName`);
  }
}

function checkTrigger({ SourceFlowConfig, TriggerConfig }: FlowDefinition): void {
  const { TriggerType, TriggerProperties } = TriggerConfig ?? {};
  const connector = SourceFlowConfig?.ConnectorType;
  if (TriggerType === "Event" && !(connector && takesTrigger(connector, TriggerType))) {
    throw badRequest("Only flows from Salesforce can have the trigger type Event");
  }
  if (TriggerType !== "Scheduled") return;
  const schedule = TriggerProperties?.Scheduled;
  if (!schedule?.ScheduleExpression) {
    throw badRequest(
      "The trigger type Scheduled needs TriggerProperties.Scheduled with a ScheduleExpression",
    );
  }
  const { ScheduleStartTime, ScheduleEndTime } = schedule;
  if (ScheduleStartTime && ScheduleEndTime && ScheduleEndTime <= ScheduleStartTime) {
    throw badRequest("ScheduleEndTime must be after ScheduleStartTime");
  }
}

/**
 * Holds a flow against what each connector and trigger type needs, beyond the members that the model requires
 * (inferred from the model's texts and AppFlow's documentation). No flow ever runs here.
 *
 * @throws ServiceError 400
 */
export function checkFlowDefinition(definition: FlowDefinition): void {
  if (definition.SourceFlowConfig) checkSource(definition.SourceFlowConfig);
  checkTrigger(definition);
}
