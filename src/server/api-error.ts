import type { ServerResponse } from "node:http";

/** Why a request did not reach the API, in the form in which AWS states its own errors, so that the SDK reads it as one. */
export class ApiError extends Error {
  readonly status: number;
  readonly type: string;

  /** @param status 4xx where another try would end the same: the SDK repeats what answers 5xx */
  constructor(status: number, type: string, message: string) {
    super(message);
    this.status = status;
    this.type = type;
  }
}

/** Answers with the error as REST-JSON services do: its type in a header, type and message in the body. */
export function answerWithError(
  response: ServerResponse,
  { status, type, message }: ApiError,
): void {
  response.writeHead(status, {
    "Content-Type": "application/json",
    "Cache-Control": "no-store",
    "x-amzn-errortype": type,
  });
  response.end(JSON.stringify({ __type: type, Message: message }));
}
