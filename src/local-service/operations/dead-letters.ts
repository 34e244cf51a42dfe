import { countDeadLetters, newestDeadLetters } from "../store/dead-letters.ts";
import { filledPage } from "./filled-page.ts";
import type { OperationContext } from "./operation-context.ts";
import { requiredDomain } from "./required-domain.ts";

const mostLetters = 100;

/**
 * What AWS would send to the domain's dead-letter queue, the newest first, 100 or about 1 MB at most; `Count` says how many there
 * are. `ReceivedAt` is in seconds since the epoch, as the API's timestamps are.
 */
export function listDeadLetters(domainName: string, { database }: OperationContext): object {
  const domain = requiredDomain(database, domainName);
  const newest = newestDeadLetters(database, domain.id, mostLetters);
  const { items } = filledPage(newest, mostLetters, ({ content }) => content.length);
  return {
    Count: countDeadLetters(database, domain.id),
    Items: items.map((letter) => ({
      ObjectTypeName: letter.objectType,
      ProfileObjectUniqueKey: letter.uniqueKey,
      Reason: letter.reason,
      Message: letter.message,
      ReceivedAt: new Date(letter.receivedAt),
      Object: letter.content,
    })),
  };
}
