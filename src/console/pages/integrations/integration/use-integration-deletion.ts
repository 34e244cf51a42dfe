import type { GetIntegrationCommandOutput } from "@aws-sdk/client-customer-profiles";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { sourceOfUri } from "../../../../profile-model/integrations/integration-source.ts";
import { isNotFound } from "../../../api/errors.ts";
import {
  forgetIntegration,
  integrationMutations,
  integrationQueries,
  readIntegrationAgain,
} from "../../../api/integrations.ts";
import { queryClient } from "../../../api/query-client.ts";
import { paths } from "../../../paths.ts";
import { notify } from "../../../shell/notifications.tsx";

/** The deletion of an integration: reads it once more right before, and stops when somebody has changed it. */
export function useIntegrationDeletion(domainName: string, shown: GetIntegrationCommandOutput) {
  const uri = shown.Uri ?? "";
  const [hasChanged, setChanged] = useState(false);
  const navigate = useNavigate();
  const { mutateAsync: deleteIntegration } = useMutation(integrationMutations.delete);

  const deletion = useMutation({
    mutationFn: async () => {
      const current = await readIntegrationAgain(domainName, uri);
      if (!isSame(shown, current)) {
        queryClient.setQueryData(integrationQueries.detail(domainName, uri).queryKey, current);
        return "changed";
      }
      await deleteIntegration({ domainName, uri });
      return "deleted";
    },
    onSuccess: (outcome) => {
      if (outcome === "changed") setChanged(true);
      else leave(`Integration ${sourceOfUri(uri).name} deleted`);
    },
    onError: async (error) => {
      if (!isNotFound(error)) return;
      await forgetIntegration(domainName, uri);
      leave(`Integration ${sourceOfUri(uri).name} was deleted already`);
    },
  });

  function leave(header: string) {
    notify({ type: "success", header });
    void navigate(paths.integrations(domainName));
  }

  return {
    hasChanged,
    deletion,
    confirm: () => {
      if (!deletion.isPending) deletion.mutate();
    },
  };
}

/** PutIntegration sets LastUpdatedAt; one that was deleted and made again has another CreatedAt. */
function isSame(one: GetIntegrationCommandOutput, other: GetIntegrationCommandOutput): boolean {
  return (
    one.CreatedAt?.getTime() === other.CreatedAt?.getTime() &&
    one.LastUpdatedAt?.getTime() === other.LastUpdatedAt?.getTime()
  );
}
