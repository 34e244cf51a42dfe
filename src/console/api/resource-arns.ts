import { connection } from "./connection.ts";

/** A region says which partition of AWS it is of. */
function partitionOf(region: string): string {
  if (region.startsWith("cn-")) return "aws-cn";
  return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
}

/**
 * The ARN of a domain, by which its tags are read and changed (Service Authorization Reference, Amazon Connect Customer
 * Profiles); undefined where the console does not know the account.
 */
export function domainArn(domainName: string): string | undefined {
  const { region, accountId } = connection;
  if (!accountId) return undefined;
  return `arn:${partitionOf(region)}:profile:${region}:${accountId}:domains/${domainName}`;
}

/** Longest ARN by which tags are read and changed, in characters (shape `TagArn`). */
const longestTagArn = 256;

function arnInDomain(domainName: string, resource: string): string | undefined {
  const ofDomain = domainArn(domainName);
  const arn = ofDomain && `${ofDomain}/${resource}`;
  return arn && [...arn].length <= longestTagArn ? arn : undefined;
}

/** The ARN of an integration, in the same way; undefined too where a long URI makes it longer than tags allow. */
export function integrationArn(domainName: string, uri: string): string | undefined {
  return arnInDomain(domainName, `integrations/${uri}`);
}

/** The ARN of an object type, in the same way; undefined too where a long name makes it longer than tags allow. */
export function objectTypeArn(domainName: string, objectTypeName: string): string | undefined {
  return arnInDomain(domainName, `object-types/${objectTypeName}`);
}
