import type { ServiceCall } from "./service-call.ts";

/** Where a command sends its request. */
export interface CliTarget {
  region: string;
  /** For a service that is not AWS's own: its URL, and keys that are no secret. */
  endpoint?: { url: string; accessKeyId: string; secretAccessKey: string };
}

/**
 * The AWS CLI command that makes a request, for a POSIX shell such as bash or zsh. Members of the input keep their names:
 * `--cli-input-json` of versions 1 and 2 takes them as the API has them, dates as ISO 8601.
 */
export function awsCliCommand(call: ServiceCall, { region, endpoint }: CliTarget): string {
  return [
    ...(endpoint
      ? [
          `AWS_ACCESS_KEY_ID=${shellQuoted(endpoint.accessKeyId)}`,
          `AWS_SECRET_ACCESS_KEY=${shellQuoted(endpoint.secretAccessKey)}`,
        ]
      : []),
    "aws customer-profiles",
    commandName(call.operation),
    `--region ${shellQuoted(region)}`,
    ...(endpoint ? [`--endpoint-url ${shellQuoted(endpoint.url)}`] : []),
    `--cli-input-json ${shellQuoted(printableJson(call.input))}`,
  ].join(" ");
}

/** "search-profiles" for SearchProfiles, as botocore's `xform_name` makes it. */
function commandName(operation: string): string {
  return operation.replaceAll(/(?<=[a-z0-9])[A-Z]/gu, "-$&").toLowerCase();
}

/** Within single quotes a POSIX shell takes every character for itself, but the quote that ends them. */
function shellQuoted(text: string): string {
  if (/^[\w./:-]+$/u.test(text)) return text;
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/**
 * JSON in which what a terminal could obey or hide stands as an escape: values come from people outside, and a command
 * is read before it is run. Those are control and format characters (of direction, of no width) and line separators.
 */
function printableJson(input: object): string {
  return JSON.stringify(input).replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    character
      .split("")
      .map((unit) => String.raw`\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
      .join(""),
  );
}
