import * as sdk from "@aws-sdk/client-customer-profiles";
import { NormalizedSchema } from "@smithy/core/schema";
import type { SchemaRef } from "@smithy/types";

/** One operation of Customer Profiles as the SDK's runtime schema describes it. */
export interface Operation {
  name: string;
  method: string;
  /** The path's segments; `{ label }` stands for one percent-encoded segment. */
  segments: readonly (string | { label: string })[];
  input: NormalizedSchema;
  output: NormalizedSchema;
}

/** Marker of an operation in the SDK's static schemas: `[9, namespace, name, traits, input, output]`. */
const operationMarker = 9;

type OperationSchema = readonly [
  typeof operationMarker,
  string,
  string,
  { http: readonly [method: string, path: string, status: number] },
  SchemaRef,
  SchemaRef,
];

function isOperationSchema(exported: unknown): exported is OperationSchema {
  return Array.isArray(exported) && exported[0] === operationMarker;
}

function parseSegments(path: string): Operation["segments"] {
  return path
    .slice(1)
    .split("/")
    .map((segment) => (segment.startsWith("{") ? { label: segment.slice(1, -1) } : segment));
}

/** Every operation that the installed SDK knows, built here or not. */
export const allOperations: readonly Operation[] = Object.values<unknown>(sdk)
  .filter(isOperationSchema)
  .map(([, , name, { http }, input, output]) => ({
    name,
    method: http[0],
    segments: parseSegments(http[1]),
    input: NormalizedSchema.of(input),
    output: NormalizedSchema.of(output),
  }));
