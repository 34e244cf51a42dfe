import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { notify } from "../shell/notifications.tsx";
import { type DomainSharing, endSharing, sharingOf } from "./domain-sharing.ts";
import { watchReadProfiles } from "./read-profiles-watch.ts";
import { sharedDecisionQueries } from "./shared-decision-queries.ts";

/**
 * Shares the decisions of a domain while its matches are looked at, where somebody has turned that on: what is decided here
 * goes out, and what colleagues decided about the profiles that a page reads comes in.
 *
 * @returns undefined where decisions are not shared, or while that is not known.
 */
export function useDomainSharing(domainName: string): DomainSharing | undefined {
  const { data: state } = useQuery(sharedDecisionQueries.state(domainName));
  const isOff = state?.isOn === false;
  const sharing = state?.isOn ? sharingOf(domainName, state.since, tellShortened) : undefined;
  useEffect(() => {
    if (isOff) endSharing(domainName);
    if (!sharing) return undefined;
    sharing.outbox.wake();
    return watchReadProfiles(domainName, sharing.inbox.ask);
  }, [domainName, isOff, sharing]);
  return sharing;
}

const tellShortened: Parameters<typeof sharingOf>[2] = ({ title }, extent) =>
  notify({
    type: "warning",
    header: `Colleagues get ${extent === "none" ? "no snapshot" : "a snapshot without objects"} of the merge of ${title}`,
    content: "It is too large to be shared. This browser keeps all of it.",
  });
