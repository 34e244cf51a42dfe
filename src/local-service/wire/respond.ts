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
export function sendJson(response: ServerResponse, status: number, output: object): void {
  const body = output instanceof JsonText ? output.text : toJson(output);
  // A text, not a Buffer: node:http then sends head and body in one write.
  response
    .writeHead(status, {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
    })
    .end(body);
}

/** Sends an error as restJson1 has it: the type in a header and in the body, and the message with a capital M. */
export function sendError(response: ServerResponse, error: ServiceError): void {
  response.setHeader("x-amzn-errortype", error.name);
  if (error.status === 503) response.setHeader("connection", "close");
  sendJson(response, error.status, { __type: error.name, Message: error.message });
}
