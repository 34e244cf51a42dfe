import { expect, test } from "vitest";
import { awsCliCommand } from "./aws-cli-command.ts";

const target = { region: "eu-west-2" };

/** The command that makes a profile with a last name. */
const createProfile = (LastName: string) =>
  awsCliCommand({ operation: "CreateProfile", input: { DomainName: "d", LastName } }, target);

/**
 * The words that a POSIX shell makes of a command (Shell Command Language, 2.2): all within single quotes is itself, a
 * backslash outside of them makes the next character itself. Fails on any other character that means something to a shell.
 */
function shellWords(command: string): string[] {
  const word = /(?:'[^']*'|\\.|[\w./:=,-])+/gsu;
  expect(command.replaceAll(word, "").trim()).toBe("");
  return [...command.matchAll(word)].map(([text]) =>
    text.replaceAll(/'([^']*)'|\\(.)/gsu, (_match, quoted: string | undefined, escaped: string) =>
      quoted === undefined ? escaped : quoted,
    ),
  );
}

test("the command names the operation and has its input as JSON", () => {
  const command = awsCliCommand(
    {
      operation: "SearchProfiles",
      input: { DomainName: "shop", KeyName: "_email", Values: ["ada@example.com"] },
    },
    target,
  );
  expect(command).toBe(
    `aws customer-profiles search-profiles --region eu-west-2 --cli-input-json '{"DomainName":"shop","KeyName":"_email","Values":["ada@example.com"]}'`,
  );
});

test("what is undefined is not sent", () => {
  const command = awsCliCommand(
    { operation: "ListDomains", input: { MaxResults: 100, NextToken: undefined } },
    target,
  );
  expect(command).toBe(
    `aws customer-profiles list-domains --region eu-west-2 --cli-input-json '{"MaxResults":100}'`,
  );
});

test("the local service is named with its URL and its keys", () => {
  const endpoint = {
    url: "http://127.0.0.1:4400/api",
    accessKeyId: "local",
    secretAccessKey: "it's",
  };
  const command = awsCliCommand(
    { operation: "GetDomain", input: { DomainName: "shop" } },
    { region: "us-east-1", endpoint },
  );
  expect(command).toBe(
    String.raw`AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY='it'\''s' aws customer-profiles get-domain --region us-east-1 --endpoint-url http://127.0.0.1:4400/api --cli-input-json '{"DomainName":"shop"}'`,
  );
});

test.each([
  "O'Brien",
  "'; rm -rf ~; '",
  `$(id) \`id\` $HOME \\ " ! # ~ * & | > <`,
  "two\nlines\r\tand a tab",
  "-- --region",
  "👩‍🔬 naïve 山田",
  "",
])("a shell takes %j for what it is", (value) => {
  const words = shellWords(createProfile(value));
  expect(words.slice(0, -1).join(" ")).toBe(
    "aws customer-profiles create-profile --region eu-west-2 --cli-input-json",
  );
  expect(JSON.parse(words.at(-1) ?? "")).toEqual({ DomainName: "d", LastName: value });
});

test("nothing that a terminal obeys or hides is in the text", () => {
  const value = "a\u007Fb\u009B2Jc\u202Ed\u200Be\u2028f\u{E0041}";
  const command = createProfile(value);
  expect(command).toMatch(/^[\x20-\x7E]+$/u);
  expect(JSON.parse(shellWords(command).at(-1) ?? "")).toEqual({
    DomainName: "d",
    LastName: value,
  });
});
