import type {
  FlowDefinition,
  ScheduledTriggerProperties,
  SourceConnectorProperties,
  Task,
} from "@aws-sdk/client-customer-profiles";
import { memberOfConnector } from "../../../../profile-model/integrations/connectors.ts";
import { fillsField, propertiesOf } from "../../../../profile-model/integrations/task-operators.ts";
import { parseMoment } from "./check-flow.ts";
import { fieldNamesIn, type FlowDraft, type ScheduleDraft, type TaskDraft } from "./flow-draft.ts";

/** The FlowDefinition of a draft in which nothing is wrong. */
export function flowDefinitionOf(flow: FlowDraft): FlowDefinition {
  const isScheduled = flow.trigger === "Scheduled";
  const { pullMode, incrementalField } = flow.schedule;
  return {
    FlowName: flow.name,
    ...(flow.description && { Description: flow.description }),
    KmsArn: flow.kmsArn,
    SourceFlowConfig: {
      ConnectorType: flow.connector,
      ...(flow.connectorProfile && { ConnectorProfileName: flow.connectorProfile }),
      ...(isScheduled &&
        pullMode === "Incremental" &&
        incrementalField && {
          IncrementalPullConfig: { DatetimeTypeFieldName: incrementalField },
        }),
      SourceConnectorProperties: sourceProperties(flow),
    },
    Tasks: flow.tasks.map((task) => taskOf(task, flow)),
    TriggerConfig: {
      TriggerType: flow.trigger,
      ...(isScheduled && { TriggerProperties: { Scheduled: scheduled(flow.schedule) } }),
    },
  };
}

function sourceProperties(flow: FlowDraft): SourceConnectorProperties {
  switch (flow.connector) {
    case "S3":
      return {
        S3: {
          BucketName: flow.bucket,
          ...(flow.bucketPrefix && { BucketPrefix: flow.bucketPrefix }),
        },
      };
    case "Salesforce":
      return {
        Salesforce: {
          Object: flow.object,
          EnableDynamicFieldUpdate: flow.enableDynamicFieldUpdate,
          IncludeDeletedRecords: flow.includeDeletedRecords,
        },
      };
    case "Servicenow":
      return { ServiceNow: { Object: flow.object } };
    case "Zendesk":
      return { Zendesk: { Object: flow.object } };
    case "Marketo":
      return { Marketo: { Object: flow.object } };
  }
}

function scheduled(schedule: ScheduleDraft): ScheduledTriggerProperties {
  const { timezone, offset } = schedule;
  const start = parseMoment(schedule.start);
  const end = parseMoment(schedule.end);
  const firstExecutionFrom = parseMoment(schedule.firstExecutionFrom);
  return {
    ScheduleExpression: schedule.expression,
    DataPullMode: schedule.pullMode,
    ...(start && { ScheduleStartTime: start }),
    ...(end && { ScheduleEndTime: end }),
    ...(timezone && { Timezone: timezone }),
    ...(offset && { ScheduleOffset: Number(offset) }),
    ...(firstExecutionFrom && { FirstExecutionFrom: firstExecutionFrom }),
  };
}

/** Without what a task of its type and operator does not read, which may still be there from another choice. */
function taskOf(task: TaskDraft, { connector }: FlowDraft): Task {
  const { type, operator, destinationField } = task;
  const properties = propertiesOf(type, operator).flatMap(({ key }): [string, string][] => {
    const text = task.properties[key];
    return text ? [[key, text]] : [];
  });
  return {
    TaskType: type,
    SourceFields: fieldNamesIn(task.sourceFields),
    ConnectorOperator: { [memberOfConnector[connector]]: operator },
    ...(fillsField(type) && destinationField && { DestinationField: destinationField }),
    ...(properties.length > 0 && { TaskProperties: Object.fromEntries(properties) }),
  };
}
