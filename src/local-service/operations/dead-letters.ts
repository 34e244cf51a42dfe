import { countDeadLetters, newestDeadLetters } from "../store/dead-letters.ts";
import type { OperationContext } from "./operation-context.ts";
import { requiredDomain } from "./required-domain.ts";

/** An object may have 250 KB. */
const mostLetters = 100;

/**
 * What AWS would send to the domain's dead-letter queue, the newest first and 100 at most; `Count` says how many there
 * are. `ReceivedAt` is in seconds since the epoch, as the API's timestamps are.
 */
export function listDeadLetters(domainName: string, { database }: OperationContext): object {
  const domain = requiredDomain(database, domainName);
  return {
    Count: countDeadLetters(database, domain.id),
    Items: newestDeadLetters(database, domain.id, mostLetters).map((letter) => ({
      ObjectTypeName: letter.objectType,
      ProfileObjectUniqueKey: letter.uniqueKey,
      Reason: letter.reason,
      Message: letter.message,
      ReceivedAt: new Date(letter.receivedAt),
      Object: letter.content,
    })),
  };
}
