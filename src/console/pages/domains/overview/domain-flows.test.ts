import { expect, test } from "vitest";
import { domainFlows } from "./domain-flows.ts";

const integration = (Uri: string, ObjectTypeName: string) => ({
  DomainName: "shop",
  Uri,
  ObjectTypeName,
  CreatedAt: new Date(0),
  LastUpdatedAt: new Date(0),
});

const known = (...names: string[]) => ({ names, isComplete: true });

test("types come with what feeds them, those with a source first", () => {
  const orders = integration("arn:aws:appflow:us-east-1:1:flow/orders", "order");
  const contacts = integration("arn:aws:connect:us-east-1:1:instance/i", "CTR");
  const both = {
    ...integration("arn:aws:events:x", ""),
    ObjectTypeNames: { a: "order", b: "case" },
  };
  const { ObjectTypeName: _, ...events } = both;
  expect(domainFlows(known("visit", "order", "case"), [orders, contacts, events])).toEqual([
    { objectTypeName: "case", page: "objectType", sources: [events] },
    { objectTypeName: "CTR", page: "template", sources: [contacts] },
    { objectTypeName: "order", page: "objectType", sources: [orders, events] },
    { objectTypeName: "visit", page: "objectType", sources: [] },
  ]);
});

test("what is kept as it comes has no type to look at", () => {
  const files = integration("arn:aws:appflow:us-east-1:1:flow/files", "_unstructured");
  expect(domainFlows(known(), [files])).toEqual([
    { objectTypeName: "_unstructured", page: "none", sources: [files] },
  ]);
});

test("a type that may be on a later page is not taken for a template", () => {
  const contacts = integration("arn:aws:connect:us-east-1:1:instance/i", "CTR");
  expect(domainFlows({ names: [], isComplete: false }, [contacts])).toMatchObject([
    { objectTypeName: "CTR", page: "objectType" },
  ]);
});
