import type { ServerResponse } from "node:http";
import { JsonText } from "./json-text.ts";
import type { ServiceError } from "./service-error.ts";

/** JSON as restJson1 has it: a timestamp is a number of seconds since the epoch. */
function toJson(output: object): string {
  return JSON.stringify(output, function (this: Record<string, unknown>, key, value: unknown) {
    // `value` of a Date is already a string: JSON.stringify asks its toJSON first.
    const original = this[key];
    return original instanceof Date ? original.getTime() / 1000 : value;
  });
}

/** Sends a JSON answer. */
export function sendJson(
  response: ServerResponse,
  status: number,
  output: object,
  headers: Readonly<Record<string, string>>,
): void {
  const body = output instanceof JsonText ? output.text : toJson(output);
  // All headers at once, and a text for a body: node:http then writes them out without keeping them first, and sends
  // head and body together.
  response
    .writeHead(status, {
      ...headers,
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
    })
    .end(body);
}

/** Sends an error as restJson1 has it: the type in a header and in the body, and the message with a capital M. */
export function sendError(
  response: ServerResponse,
  error: ServiceError,
  headers: Readonly<Record<string, string>>,
): void {
  const body = { __type: error.name, Message: error.message };
  sendJson(response, error.status, body, {
    ...headers,
    "x-amzn-errortype": error.name,
    ...(error.status === 503 && { connection: "close" }),
  });
}
