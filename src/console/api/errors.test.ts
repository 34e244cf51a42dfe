import {
  BadRequestException,
  CustomerProfilesServiceException,
  ThrottlingException,
} from "@aws-sdk/client-customer-profiles";
import { describe, expect, test } from "vitest";
import { describeError, isNotFound } from "./errors.ts";

/** As the SDK throws it where a browser cannot read x-amzn-errortype: name `Unknown`, status and id in $metadata. */
function unnamed(httpStatusCode: number, message = "") {
  return new CustomerProfilesServiceException({
    name: "Unknown",
    $fault: httpStatusCode < 500 ? "client" : "server",
    message,
    $metadata: { httpStatusCode, requestId: "request-1" },
  });
}

describe("describeError", () => {
  test("keeps the service's words and the request id", () => {
    const error = new BadRequestException({
      message: "Domain demo already exists",
      $metadata: { httpStatusCode: 400, requestId: "request-2" },
    });
    expect(describeError(error)).toMatchObject({
      kind: "invalid",
      serviceMessage: "Domain demo already exists",
      requestId: "request-2",
      status: 400,
    });
  });

  test.each([
    [400, "invalid"],
    [401, "credentials"],
    [403, "denied"],
    [404, "notFound"],
    [429, "throttled"],
    [500, "service"],
    [501, "notBuilt"],
    [503, "service"],
  ])("tells an error without a name apart by its status %i", (status, kind) => {
    expect(describeError(unnamed(status)).kind).toBe(kind);
  });

  test("tells a missing permission from credentials that have expired, both 403", () => {
    const expired = new CustomerProfilesServiceException({
      name: "ExpiredTokenException",
      $fault: "client",
      message: "The security token included in the request is expired",
      $metadata: { httpStatusCode: 403 },
    });
    expect(describeError(expired).kind).toBe("credentials");
    expect(describeError(unnamed(403)).kind).toBe("denied");
  });

  test("takes a fetch that got no answer for a lost connection", () => {
    expect(describeError(new TypeError("Failed to fetch")).kind).toBe("connection");
  });

  test("does not repeat the error's name as the service's words", () => {
    const error = new ThrottlingException({
      message: "ThrottlingException",
      $metadata: { httpStatusCode: 429 },
    });
    expect(describeError(error)).not.toHaveProperty("serviceMessage");
  });
});

test("isNotFound goes by status", () => {
  expect(isNotFound(unnamed(404))).toBe(true);
  expect(isNotFound(unnamed(400))).toBe(false);
});
