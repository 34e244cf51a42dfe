import { expect, test } from "vitest";
import { domainFlows } from "./domain-flows.ts";

const integration = (Uri: string, ObjectTypeName: string) => ({
  DomainName: "shop",
  Uri,
  ObjectTypeName,
  CreatedAt: new Date(0),
  LastUpdatedAt: new Date(0),
});

test("types come with what feeds them, those with a source first", () => {
  const orders = integration("arn:aws:appflow:us-east-1:1:flow/orders", "order");
  const contacts = integration("arn:aws:connect:us-east-1:1:instance/i", "CTR");
  const both = {
    ...integration("arn:aws:events:x", ""),
    ObjectTypeNames: { a: "order", b: "case" },
  };
  const { ObjectTypeName: _, ...events } = both;
  expect(domainFlows(["visit", "order", "case"], [orders, contacts, events])).toEqual([
    { objectTypeName: "case", sources: [events] },
    { objectTypeName: "CTR", sources: [contacts] },
    { objectTypeName: "order", sources: [orders, events] },
    { objectTypeName: "visit", sources: [] },
  ]);
});
