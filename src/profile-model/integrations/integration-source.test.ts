import { expect, test } from "vitest";
import { sourceOfUri } from "./integration-source.ts";

test.each([
  ["arn:aws:connect:us-east-1:123456789012:instance/1-2", "connect", "1-2"],
  ["arn:aws-us-gov:appflow:us-gov-west-1:123456789012:flow/orders", "flow", "orders"],
  ["arn:aws:s3:::orders", "bucket", "orders"],
  ["s3://orders/new", "bucket", "orders/new"],
  ["arn:aws:app-integrations:us-east-1:1:event-integration/Segment", "events", "Segment"],
  [
    "arn:aws:events:us-east-1::event-source/aws.partner/shopify.com/1/a",
    "events",
    "aws.partner/shopify.com/1/a",
  ],
  ["arn:aws:connect-campaigns:us-east-1:1:campaign/2", "campaigns", "2"],
])("%s is of kind %s", (uri, kind, name) => {
  expect(sourceOfUri(uri)).toEqual({ kind, name });
});

test.each(["", "https://example.com/x", "arn:aws:connect:us-east-1:1:instance/1/queue/2"])(
  "%j is something else, and keeps its whole name",
  (uri) => {
    expect(sourceOfUri(uri)).toEqual({ kind: "other", name: uri });
  },
);
