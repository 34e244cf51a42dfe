/** What a flow can read from (shape `SourceConnectorType` of the API's model). */
export const connectorTypes = ["S3", "Salesforce", "Servicenow", "Zendesk", "Marketo"] as const;

export type ConnectorType = (typeof connectorTypes)[number];

/** The member that a connector fills in of SourceConnectorProperties and ConnectorOperator: `ServiceNow`, of `Servicenow`. */
export const memberOfConnector = {
  S3: "S3",
  Salesforce: "Salesforce",
  Servicenow: "ServiceNow",
  Zendesk: "Zendesk",
  Marketo: "Marketo",
} as const satisfies Record<ConnectorType, string>;

export const triggerTypes = ["OnDemand", "Scheduled", "Event"] as const;

export type TriggerType = (typeof triggerTypes)[number];

/** "Flow triggers" (AppFlow, User Guide): of these connectors only Salesforce sends events. */
export function takesTrigger(connector: ConnectorType, trigger: TriggerType): boolean {
  return trigger !== "Event" || connector === "Salesforce";
}

/** AppFlow reads its own account's S3 without a connector profile. */
export function needsConnectorProfile(connector: ConnectorType): boolean {
  return connector !== "S3";
}
