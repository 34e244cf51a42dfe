import { describe, expect, test } from "vitest";
import { copyingTasks, newTask } from "./flow-draft.ts";
import {
  chooseKind,
  creationInput,
  type IntegrationDraft,
  newIntegrationDraft,
  stepErrors,
  stepsOf,
} from "./integration-draft.ts";

const instance = "arn:aws:connect:us-east-1:123456789012:instance/1";
const kmsArn = "arn:aws:kms:us-east-1:123456789012:key/1";

function salesforce(): IntegrationDraft {
  const draft = chooseKind(newIntegrationDraft, "salesforce");
  return {
    ...draft,
    flow: { ...draft.flow, name: "sf", kmsArn, connectorProfile: "p", object: "Account" },
    ingestion: { ...draft.ingestion, objectTypeName: "Salesforce-Account" },
  };
}

describe("creationInput", () => {
  test("an instance by its ARN, with the template of its contact records", () => {
    const draft = { ...newIntegrationDraft, uri: ` ${instance} ` };
    expect(creationInput("d", draft)).toEqual({
      DomainName: "d",
      Uri: instance,
      ObjectTypeName: "CTR",
      Scope: "PROFILE",
    });
  });

  test("Shopify's events, each with the template that takes it", () => {
    const draft = { ...chooseKind(newIntegrationDraft, "shopify"), uri: "x" };
    expect(creationInput("d", draft).ObjectTypeNames).toEqual({
      ShopifyCreateCustomers: "Shopify-Customer",
      ShopifyUpdateCustomers: "Shopify-Customer",
      ShopifyCreateDraftOrders: "Shopify-DraftOrder",
      ShopifyUpdateDraftOrders: "Shopify-DraftOrder",
      ShopifyCreateOrders: "Shopify-Order",
      ShopifyUpdatedOrders: "Shopify-Order",
    });
  });

  test("a flow with a schedule has only what was given", () => {
    const draft = salesforce();
    const flow: IntegrationDraft["flow"] = {
      ...draft.flow,
      trigger: "Scheduled",
      schedule: { ...draft.flow.schedule, start: "2027-01-01 00:00", offset: "60" },
      tasks: copyingTasks(["Id"], 0),
    };
    expect(creationInput("d", { ...draft, flow }).FlowDefinition).toEqual({
      FlowName: "sf",
      KmsArn: kmsArn,
      SourceFlowConfig: {
        ConnectorType: "Salesforce",
        ConnectorProfileName: "p",
        SourceConnectorProperties: {
          Salesforce: {
            Object: "Account",
            EnableDynamicFieldUpdate: false,
            IncludeDeletedRecords: false,
          },
        },
      },
      Tasks: [
        {
          TaskType: "Filter",
          SourceFields: ["Id"],
          ConnectorOperator: { Salesforce: "PROJECTION" },
        },
        {
          TaskType: "Map",
          SourceFields: ["Id"],
          ConnectorOperator: { Salesforce: "NO_OP" },
          DestinationField: "Id",
        },
      ],
      TriggerConfig: {
        TriggerType: "Scheduled",
        TriggerProperties: {
          Scheduled: {
            ScheduleExpression: "rate(1hours)",
            DataPullMode: "Incremental",
            ScheduleStartTime: new Date("2027-01-01T00:00:00Z"),
            ScheduleOffset: 60,
          },
        },
      },
    });
  });

  test("what belongs to another choice is not sent", () => {
    const draft = salesforce();
    const schedule = {
      ...draft.flow.schedule,
      pullMode: "Complete" as const,
      incrementalField: "d",
    };
    const mask = {
      ...newTask(0),
      type: "Mask" as const,
      operator: "MASK_ALL" as const,
      sourceFields: "a",
      destinationField: "a",
      properties: { MASK_VALUE: "*", MASK_LENGTH: "3", VALUE: "x" },
    };
    const flow = { ...draft.flow, trigger: "Scheduled" as const, schedule, tasks: [mask] };
    const { FlowDefinition } = creationInput("d", { ...draft, flow });
    expect(FlowDefinition?.SourceFlowConfig?.IncrementalPullConfig).toBeUndefined();
    expect(FlowDefinition?.Tasks?.[0]?.TaskProperties).toEqual({ MASK_VALUE: "*" });
  });

  test("ServiceNow is written in two ways, as the model has it", () => {
    const draft = chooseKind(salesforce(), "servicenow");
    const { FlowDefinition } = creationInput("d", {
      ...draft,
      flow: { ...draft.flow, tasks: copyingTasks(["sys_id"], 0) },
    });
    expect(FlowDefinition?.SourceFlowConfig?.ConnectorType).toBe("Servicenow");
    expect(FlowDefinition?.SourceFlowConfig?.SourceConnectorProperties).toEqual({
      ServiceNow: { Object: "Account" },
    });
    expect(FlowDefinition?.Tasks?.[0]?.ConnectorOperator).toEqual({ ServiceNow: "PROJECTION" });
  });
});

describe("stepErrors", () => {
  test("an instance is named by its ARN", () => {
    const errors = (uri: string) => stepErrors({ ...newIntegrationDraft, uri }, "connection");
    expect(errors(instance)).toEqual({});
    expect(errors("my-instance")["uri"]).toMatch(/ARN of an instance/u);
    expect(errors("")["uri"]).toMatch(/Enter the URI/u);
  });

  test("a flow without tasks, and one whose task its connector cannot do, are refused", () => {
    const draft = salesforce();
    expect(stepErrors(draft, "tasks")).toHaveProperty("tasks");
    const contains = {
      ...newTask(4),
      type: "Filter" as const,
      operator: "CONTAINS" as const,
      sourceFields: "a",
      properties: { VALUE: "x" },
    };
    const withTask = { ...draft, flow: { ...draft.flow, tasks: [contains] } };
    expect(stepErrors(withTask, "tasks")).toEqual({});
    expect(stepErrors(chooseKind(withTask, "zendesk"), "tasks")).toHaveProperty("task-4");
  });

  test("a schedule counts only where the flow has one", () => {
    const draft = salesforce();
    const schedule = { ...draft.flow.schedule, expression: "" };
    const withSchedule = { ...draft, flow: { ...draft.flow, schedule } };
    expect(stepErrors(withSchedule, "trigger")).toEqual({});
    expect(
      stepErrors(
        { ...withSchedule, flow: { ...withSchedule.flow, trigger: "Scheduled" } },
        "trigger",
      ),
    ).toHaveProperty("expression");
  });

  test("tags are held to their own rules", () => {
    const tags = [{ id: 3, key: "a b", value: "" }];
    expect(stepErrors({ ...newIntegrationDraft, tags }, "types")).toHaveProperty("key-3");
  });
});

test("an event trigger does not outlive Salesforce", () => {
  const draft = salesforce();
  const withEvents = { ...draft, flow: { ...draft.flow, trigger: "Event" as const } };
  expect(chooseKind(withEvents, "marketo").flow.trigger).toBe("OnDemand");
  expect(stepsOf("marketo")).toContain("tasks");
  expect(stepsOf("segment")).not.toContain("tasks");
});
