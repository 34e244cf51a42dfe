import { queryOptions } from "@tanstack/react-query";
import { decisionsOf } from "./ledger.ts";

export const decisionQueries = {
  /** Every decision that this browser knows of a domain; rejects where storage is blocked. */
  ofDomain: (domainName: string) =>
    queryOptions({
      queryKey: ["ledger", domainName, "decisions"],
      queryFn: () => decisionsOf(domainName),
      staleTime: 0,
    }),
};
