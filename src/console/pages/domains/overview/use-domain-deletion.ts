import type { GetDomainCommandOutput } from "@aws-sdk/client-customer-profiles";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import {
  domainMutations,
  domainQueries,
  forgetDomain,
  readDomainAgain,
} from "../../../api/domains.ts";
import { isNotFound } from "../../../api/errors.ts";
import { queryClient } from "../../../api/query-client.ts";
import { paths } from "../../../paths.ts";
import { notify } from "../../../shell/notifications.tsx";

/**
 * The deletion of a domain: counts anew when it is opened and once more right before it deletes, and stops once when the
 * counts are others by then. Once only, since a domain that is being filled would never stand still.
 */
export function useDomainDeletion(domainName: string) {
  const [hasChanged, setChanged] = useState(false);
  const navigate = useNavigate();
  const domain = useQuery({ ...domainQueries.detail(domainName), refetchOnMount: "always" });
  const { mutateAsync: deleteDomain } = useMutation(domainMutations.delete);

  const deletion = useMutation({
    mutationFn: async (shown: GetDomainCommandOutput) => {
      const current = await readDomainAgain(domainName);
      if (!isSameDomain(shown, current) || (!hasChanged && !holdsTheSame(shown, current))) {
        queryClient.setQueryData(domainQueries.detail(domainName).queryKey, current);
        return "changed";
      }
      await deleteDomain(domainName);
      return "deleted";
    },
    onSuccess: (outcome) => {
      if (outcome === "changed") setChanged(true);
      else leave(`Domain ${domainName} deleted`);
    },
    onError: async (error) => {
      if (!isNotFound(error)) return;
      await forgetDomain(domainName);
      leave(`Domain ${domainName} was deleted already`);
    },
  });

  function leave(header: string) {
    notify({ type: "success", header });
    void navigate(paths.domains());
  }

  return {
    domain,
    hasChanged,
    deletion,
    confirm: () => domain.data && deletion.mutate(domain.data),
  };
}

/** A domain deleted and created again under the same name is another one. */
function isSameDomain(shown: GetDomainCommandOutput, current: GetDomainCommandOutput): boolean {
  return shown.CreatedAt?.getTime() === current.CreatedAt?.getTime();
}

function holdsTheSame(shown: GetDomainCommandOutput, current: GetDomainCommandOutput): boolean {
  return (
    shown.Stats?.ProfileCount === current.Stats?.ProfileCount &&
    shown.Stats?.ObjectCount === current.Stats?.ObjectCount
  );
}
