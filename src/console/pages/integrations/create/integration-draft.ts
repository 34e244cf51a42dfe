import type { PutIntegrationCommandInput } from "@aws-sdk/client-customer-profiles";
import { takesTrigger } from "../../../../profile-model/integrations/connectors.ts";
import { templateOfEventType } from "../../../../profile-model/integrations/event-types.ts";
import { sourceOfUri } from "../../../../profile-model/integrations/integration-source.ts";
import { type TagRow, tagErrors, tagsOf } from "../../../components/tags/tag-rows.ts";
import {
  ingestionErrors,
  ingestionInput,
  type IngestionValues,
} from "../ingestion/ingestion-values.ts";
import { uriError } from "../uri-error.ts";
import { checkConnection, checkSchedule } from "./check-flow.ts";
import { checkTask } from "./check-task.ts";
import { flowDefinitionOf } from "./flow-definition.ts";
import { type FlowDraft, newFlowDraft } from "./flow-draft.ts";
import { type IntegrationKind, kindDescriptions } from "./integration-kinds.ts";

/** An integration that is being made, as the wizard has it. */
export interface IntegrationDraft {
  kind: IntegrationKind;
  /** Of the source; of kinds without a connector. */
  uri: string;
  /** The flow to make; of kinds with a connector. */
  flow: FlowDraft;
  ingestion: IngestionValues;
  tags: readonly TagRow[];
}

export type StepId = "source" | "connection" | "types" | "trigger" | "tasks" | "review";

/** Sentences by the names of the inputs that they are about. */
export type StepErrors = Readonly<Record<string, string>>;

export const newIntegrationDraft: IntegrationDraft = chooseKind(
  {
    kind: "connect",
    uri: "",
    flow: newFlowDraft("S3"),
    ingestion: {
      typesBy: "one",
      objectTypeName: "",
      objectTypeNames: {},
      scope: "PROFILE",
      roleArn: "",
      eventTrigger: "",
    },
    tags: [],
  },
  "connect",
);

/** The steps on the way to an integration of a kind. */
export function stepsOf(kind: IntegrationKind): StepId[] {
  return kindDescriptions[kind].connector
    ? ["source", "connection", "types", "trigger", "tasks", "review"]
    : ["source", "connection", "types", "review"];
}

/** The draft for another kind of source: what is known of the new one takes the place of what was of the old. */
export function chooseKind(draft: IntegrationDraft, kind: IntegrationKind): IntegrationDraft {
  const { connector = draft.flow.connector, eventTypes = [] } = kindDescriptions[kind];
  const trigger = takesTrigger(connector, draft.flow.trigger) ? draft.flow.trigger : "OnDemand";
  return {
    ...draft,
    kind,
    flow: { ...draft.flow, connector, trigger },
    ingestion: {
      ...draft.ingestion,
      typesBy: eventTypes.length > 0 ? "event" : "one",
      // The template of contact records that Amazon Connect writes (Administrator Guide, object type mappings).
      objectTypeName: kind === "connect" ? "CTR" : "",
      objectTypeNames: Object.fromEntries(
        eventTypes.map((eventType) => [eventType, templateOfEventType[eventType] ?? ""]),
      ),
    },
  };
}

/** What is wrong with what a step asks for; empty when nothing is. */
export function stepErrors(draft: IntegrationDraft, step: StepId): StepErrors {
  switch (step) {
    case "source":
    case "review":
      return {};
    case "connection":
      return kindDescriptions[draft.kind].connector
        ? checkConnection(draft.flow)
        : onlyWrong({ uri: sourceUriError(draft) });
    case "types":
      return { ...onlyWrong(ingestionErrors(draft.ingestion)), ...tagErrors(draft.tags) };
    case "trigger":
      return draft.flow.trigger === "Scheduled" ? checkSchedule(draft.flow.schedule) : {};
    case "tasks":
      return taskErrors(draft.flow);
  }
}

function onlyWrong(errors: Readonly<Record<string, string | undefined>>): StepErrors {
  return Object.fromEntries(
    Object.entries(errors).flatMap(([field, error]) =>
      error === undefined ? [] : [[field, error]],
    ),
  );
}

function sourceUriError({ kind, uri }: IntegrationDraft): string | undefined {
  const wrong = uriError(uri.trim());
  if (wrong || kind !== "connect" || sourceOfUri(uri.trim()).kind === "connect") return wrong;
  return "Enter the ARN of an instance: arn:aws:connect:<region>:<account>:instance/<id>.";
}

function taskErrors({ tasks, connector }: FlowDraft): StepErrors {
  if (tasks.length === 0) return { tasks: "Add what the flow is to do with the fields." };
  return onlyWrong(
    Object.fromEntries(
      tasks.map((task) => [`task-${task.id}`, Object.values(checkTask(task, connector))[0]]),
    ),
  );
}

/** The request for a draft in which nothing is wrong. */
export function creationInput(
  domainName: string,
  draft: IntegrationDraft,
): PutIntegrationCommandInput {
  const { kind, uri, flow, ingestion, tags } = draft;
  return {
    DomainName: domainName,
    ...(kindDescriptions[kind].connector
      ? { FlowDefinition: flowDefinitionOf(flow) }
      : { Uri: uri.trim() }),
    ...ingestionInput(ingestion),
    ...(tags.length > 0 && { Tags: tagsOf(tags) }),
  };
}
