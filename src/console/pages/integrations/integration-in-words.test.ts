import { describe, expect, test } from "vitest";
import { integrationInWords, kindInWords, objectTypesOf } from "./integration-in-words.ts";

const events = "arn:aws:app-integrations:us-east-1:1:event-integration/shop";

describe("kindInWords", () => {
  test.each([
    [{ Uri: "arn:aws:appflow:us-east-1:1:flow/orders" }, "AppFlow flow"],
    [{ Uri: events, ObjectTypeNames: { SegmentIdentify: "S" } }, "Segment through EventBridge"],
    [{ Uri: events, ObjectTypeNames: { ShopifyCreateOrders: "S" } }, "Shopify through EventBridge"],
    [{ Uri: events, ObjectTypeName: "S" }, "EventBridge events"],
    [{ Uri: "x" }, "Other source"],
  ])("%j is %s", (integration, words) => {
    expect(kindInWords(integration)).toBe(words);
  });
});

test("object types of several event types are named once", () => {
  const ObjectTypeNames = { ShopifyCreateOrders: "Order", ShopifyUpdatedOrders: "Order" };
  expect(objectTypesOf({ Uri: events, ObjectTypeNames })).toEqual(["Order"]);
});

test("says what becomes of what", () => {
  const Uri = "arn:aws:appflow:us-east-1:1:flow/orders";
  expect(integrationInWords({ Uri, ObjectTypeName: "Order" })).toBe(
    "Each record that the AppFlow flow orders transfers becomes an object of type Order.",
  );
});
