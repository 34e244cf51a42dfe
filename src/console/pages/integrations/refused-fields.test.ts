import { BadRequestException, InternalServerException } from "@aws-sdk/client-customer-profiles";
import { expect, test } from "vitest";
import { refusedFields } from "./refused-fields.ts";

const members = { KmsArn: "kmsArn", Object: "object", ObjectTypeName: "objectTypeName" } as const;
const refusal = (message: string) =>
  new BadRequestException({ message, $metadata: { httpStatusCode: 400, requestId: "r-1" } });

test("a member of the model's limits is found by its name in the middle of the way to it", () => {
  const message =
    "1 validation error detected: Value at 'flowDefinition.kmsArn' failed to satisfy …";
  expect(refusedFields(refusal(message), members)).toEqual({
    kmsArn: `The service says: ${message} (request id r-1)`,
  });
});

test("a name that is a part of another one is not meant", () => {
  const named = refusedFields(refusal("ObjectTypeName X is not found"), members);
  expect(Object.keys(named)).toEqual(["objectTypeName"]);
});

test("a refusal that names nothing, and a failure that does, are the whole form's", () => {
  expect(refusedFields(refusal("A domain can have 50 integrations at most"), members)).toEqual({});
  const failure = new InternalServerException({
    message: "KmsArn",
    $metadata: { httpStatusCode: 500 },
  });
  expect(refusedFields(failure, members)).toEqual({});
});
