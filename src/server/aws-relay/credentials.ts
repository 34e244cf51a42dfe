import { defaultProvider } from "@aws-sdk/credential-provider-node";
import type { AwsCredentialIdentity } from "@smithy/types";
import { ApiError } from "../api-error.ts";

/** How AWS says that it would have taken these credentials earlier, or does not know them. */
const refusals = new Set([
  "ExpiredTokenException",
  "ExpiredToken",
  "UnrecognizedClientException",
  "InvalidClientTokenId",
]);

/** @param errorType `x-amzn-errortype`, which may end in ":http://…" */
export function refusesCredentials(errorType: string | null): boolean {
  return errorType !== null && refusals.has(errorType.split(":")[0] ?? "");
}

export interface Credentials {
  /**
   * The credentials that the AWS CLI would use, kept until they are about to expire.
   *
   * @throws {ApiError} 401 when there are none
   */
  current(): Promise<AwsCredentialIdentity>;
  /** Reads them again where they came from, for after a new login. */
  renewed(): Promise<AwsCredentialIdentity>;
  /** The error for a person whose credentials AWS no longer takes. */
  refused(): ApiError;
}

/** @param profile of `~/.aws/config`; absent: the environment's, or the default profile */
export function findCredentials(profile: string | undefined): Credentials {
  const find = defaultProvider({
    ignoreCache: true,
    ...(profile === undefined ? {} : { profile }),
  });
  const named = profile ?? process.env["AWS_PROFILE"];
  const whose = named === undefined ? "" : ` of the profile "${named}"`;
  const login = named === undefined ? "aws sso login" : `aws sso login --profile ${named}`;
  const remedy = `Sign in again where the server runs (\`${login}\`, or new keys for the AWS CLI), then retry.`;

  const orExplain = async (forceRefresh: boolean) => {
    try {
      return await find({ forceRefresh });
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error);
      throw new ApiError(
        401,
        "CredentialsUnavailable",
        `The server found no AWS credentials${whose}: ${cause}. ${remedy}`,
      );
    }
  };
  return {
    current: () => orExplain(false),
    renewed: () => orExplain(true),
    refused: () =>
      new ApiError(
        401,
        "CredentialsRefused",
        `AWS no longer takes the credentials${whose}. ${remedy}`,
      ),
  };
}
