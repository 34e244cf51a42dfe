/**
 * Tells the server's stderr where an unexpected error happened. Its message is left out: it could quote what the request
 * carried, and that is personal data.
 */
export function logUnexpected(error: unknown, requestId: string): void {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  const frames = stack.split("\n").filter((line) => /^\s+at /.test(line));
  const name = error instanceof Error ? error.name : typeof error;
  process.stderr.write(`Request ${requestId} failed unexpectedly: ${name}\n${frames.join("\n")}\n`);
}
