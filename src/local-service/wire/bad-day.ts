import { internalError, throttled } from "./service-error.ts";

/** AWS's default requests a second per account and region (Administrator Guide, service limits); one bucket per operation. */
const ratesPerSecond: Readonly<Record<string, readonly string[]>> = {
  1: [
    "CreateDomain",
    "UpdateDomain",
    "DeleteDomain",
    "PutProfileObjectType",
    "DeleteProfileObjectType",
    "PutIntegration",
    "DeleteIntegration",
    "GetAutoMergingPreview",
    "CreateEventStream",
    "CreateCalculatedAttributeDefinition",
    "UpdateCalculatedAttributeDefinition",
  ],
  5: [
    "ListDomains",
    "GetDomain",
    "ListProfileObjectTypes",
    "ListProfileObjectTypeTemplates",

    "GetProfileObjectTypeTemplate",
    "ListIntegrations",
    "GetIntegration",
    "ListIdentityResolutionJobs",

    "GetIdentityResolutionJob",
    "TagResource",
    "UntagResource",
    "ListTagsForResource",
    "ListRuleBasedMatches",
  ],
  10: ["GetProfileObjectType"],
};

/** The rate of most operations on profiles, taken for those whose rate is not documented (inferred). */
const usualRate = 100;

const rateOf = new Map(
  Object.entries(ratesPerSecond).flatMap(([rate, names]) =>
    names.map((name) => [name, Number(rate)] as const),
  ),
);

/** Token buckets, each as deep as one second's rate (inferred: AWS does not tell the burst). */
export class Throttle {
  readonly #buckets = new Map<string, { tokens: number; at: number }>();

  /**
   * @param now milliseconds since the epoch.
   * @throws ServiceError 429 above the operation's rate.
   */
  take(operationName: string, now: number): void {
    const rate = rateOf.get(operationName) ?? usualRate;
    const bucket = this.#buckets.get(operationName) ?? { tokens: rate, at: now };
    bucket.tokens = Math.min(rate, bucket.tokens + (Math.max(0, now - bucket.at) / 1000) * rate);
    bucket.at = now;
    this.#buckets.set(operationName, bucket);
    if (bucket.tokens < 1) throw throttled();
    bucket.tokens -= 1;
  }
}

/** The client shall see its connection end without an answer. */
export class DroppedConnection extends Error {
  override readonly name = "DroppedConnection";
}

/** What goes wrong in one request, and whether the operation has run by then: that is what makes a retry dangerous. */
export interface Fault {
  when: "before" | "after";
  error: Error;
}

/** Draws a fault with the given probability: a 500 or a dropped connection, before or after the operation, evenly. */
export function drawFault(rate: number): Fault | undefined {
  if (Math.random() >= rate) return undefined;
  return {
    when: Math.random() < 0.5 ? "before" : "after",
    error: Math.random() < 0.5 ? internalError() : new DroppedConnection(),
  };
}
