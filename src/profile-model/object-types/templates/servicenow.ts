import { addressRows, reconstruct } from "./template.ts";

export const serviceNowTemplates = [
  reconstruct("Servicenow-sys_user", {
    sourceName: "Servicenow",
    sourceObject: "sys_user",
    allowsProfileCreation: true,
    rows: {
      _profile: [
        ["sys_id", "Attributes.ServiceNowSystemId"],
        ["first_name", "FirstName"],
        ["last_name", "LastName"],
        ["middle_name", "MiddleName"],
        ["gender", "Gender"],
        ["email", "EmailAddress"],
        ["phone", "PhoneNumber"],
        ["home_phone", "HomePhoneNumber"],
        ["mobile_phone", "MobilePhoneNumber"],
        ...addressRows("Address", {
          Address1: "street",
          City: "city",
          State: "state",
          Country: "country",
          PostalCode: "zip",
        }),
      ],
    },
    keys: [["_serviceNowSystemId", "sys_id", ["UNIQUE", "PROFILE"]]],
  }),
  reconstruct("Servicenow-task", {
    sourceName: "Servicenow",
    sourceObject: "task",
    allowsProfileCreation: false,
    rows: {
      _case: [
        ["sys_id", "Attributes.ServiceNowTaskId"],
        ["opened_by.link", "Attributes.ServiceNowSystemUserId"],
        ["short_description", "Title"],
        ["description", "Summary"],
        ["status", "Status"],
        ["sys_created_by", "CreatedBy"],
        ["sys_created_on", "CreatedDate"],
        ["sys_updated_on", "UpdatedDate"],
      ],
    },
    keys: [
      ["_serviceNowTaskId", "sys_id", ["UNIQUE", "CASE"]],
      ["_serviceNowSystemId", "opened_by.link", ["PROFILE"]],
    ],
  }),
  reconstruct("Servicenow-incident", {
    sourceName: "Servicenow",
    sourceObject: "incident",
    allowsProfileCreation: false,
    rows: {
      _case: [
        ["sys_id", "Attributes.ServiceNowIncidentId"],
        ["caller_id.link", "Attributes.ServiceNowSystemUserId"],
        ["incident_status", "Status"],
        ["caller_id.link", "CreatedBy"],
        ["resolved_at", "ClosedDate"],
        ["category", "Reason"],
      ],
    },
    keys: [
      ["_serviceNowIncidentId", "sys_id", ["UNIQUE", "CASE"]],
      ["_serviceNowSystemId", "caller_id.link", ["PROFILE"]],
    ],
  }),
];
