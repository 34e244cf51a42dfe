import { reconstruct } from "./template.ts";

export const zendeskTemplates = [
  reconstruct("Zendesk-users", {
    sourceName: "Zendesk",
    sourceObject: "users",
    allowsProfileCreation: true,
    rows: {
      _profile: [
        ["id", "Attributes.ZendeskUserId"],
        ["external_id", "Attributes.ZendeskExternalId"],
        ["email", "EmailAddress"],
        ["phone", "PhoneNumber"],
      ],
    },
    keys: [
      ["_zendeskUserId", "id", ["UNIQUE", "PROFILE"]],
      ["_zendeskExternalId", "external_id", ["PROFILE"]],
    ],
  }),
  reconstruct("Zendesk-tickets", {
    sourceName: "Zendesk",
    sourceObject: "tickets",
    allowsProfileCreation: false,
    rows: {
      _case: [
        ["requester_id", "Attributes.ZendeskUserId"],
        ["id", "Attributes.ZendeskTicketId"],
        ["subject", "Title"],
        ["description", "Summary"],
        ["status", "Status"],
        ["requester_id", "CreatedBy"],
        ["created_at", "CreatedDate"],
        ["updated_at", "UpdatedDate"],
      ],
    },
    keys: [
      ["_zendeskUserId", "requester_id", ["PROFILE"]],
      ["_zendeskTicketId", "id", ["UNIQUE", "CASE"]],
    ],
  }),
];
