import {
  NODE_REGION_CONFIG_FILE_OPTIONS,
  NODE_REGION_CONFIG_OPTIONS,
  loadConfig,
} from "@smithy/core/config";
import { UsageError } from "../options.ts";

/**
 * The region of the AWS CLI: AWS_REGION, or that of the profile in `~/.aws/config`.
 *
 * @throws {UsageError} when there is none, or it does not look like one (it becomes part of a host name)
 */
export async function findRegion(
  region: string | undefined,
  profile: string | undefined,
): Promise<string> {
  const { AWS_REGION, AWS_DEFAULT_REGION } = process.env;
  const found = region ?? AWS_REGION ?? AWS_DEFAULT_REGION ?? (await configured(profile));
  if (!found)
    throw new UsageError(
      "--aws needs a region: none is configured for the AWS CLI, so say --region NAME.",
    );
  if (!/^[a-z0-9-]+$/.test(found)) throw new UsageError(`"${found}" is not an AWS region.`);
  return found;
}

async function configured(profile: string | undefined): Promise<string | undefined> {
  const files = {
    ...NODE_REGION_CONFIG_FILE_OPTIONS,
    ...(profile === undefined ? {} : { profile }),
  };
  return loadConfig(NODE_REGION_CONFIG_OPTIONS, files)().catch(() => undefined);
}
