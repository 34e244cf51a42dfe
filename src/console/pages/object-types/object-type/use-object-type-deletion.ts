import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { isNotFound } from "../../../api/errors.ts";
import {
  type ObjectType,
  objectTypeMutations,
  objectTypeQueries,
  readObjectType,
} from "../../../api/object-types.ts";
import { queryClient } from "../../../api/query-client.ts";
import { paths } from "../../../paths.ts";
import { notify } from "../../../shell/notifications.tsx";

/** The deletion of an object type: reads it once more right before, and stops when it is not what was shown. */
export function useObjectTypeDeletion(domainName: string, objectTypeName: string) {
  const [hasChanged, setChanged] = useState(false);
  const navigate = useNavigate();
  const detail = objectTypeQueries.detail(domainName, objectTypeName);
  const objectType = useQuery({ ...detail, refetchOnMount: "always" });
  const { mutateAsync: remove } = useMutation(objectTypeMutations.remove);

  const deletion = useMutation({
    mutationFn: async (shown: ObjectType) => {
      const current = await readObjectType(domainName, objectTypeName);
      if (!isAsShown(shown, current)) {
        queryClient.setQueryData(detail.queryKey, current);
        return "changed";
      }
      await remove({ DomainName: domainName, ObjectTypeName: objectTypeName });
      return "deleted";
    },
    onSuccess: (outcome) => {
      if (outcome === "changed") setChanged(true);
      else leave(`Object type ${objectTypeName} deleted`);
    },
    onError: async (error) => {
      if (!isNotFound(error)) return;
      await queryClient.invalidateQueries({
        ...objectTypeQueries.ofDomain(domainName),
        refetchType: "none",
      });
      leave(`Object type ${objectTypeName} was deleted already`);
    },
  });

  function leave(header: string) {
    notify({ type: "success", header });
    void navigate(paths.objectTypes(domainName));
  }

  return {
    objectType,
    hasChanged,
    deletion,
    confirm: () => objectType.data && deletion.mutate(objectType.data),
  };
}

/** One that was deleted and made again under its name is another one, by its dates. */
function isAsShown(shown: ObjectType, current: ObjectType): boolean {
  return JSON.stringify(shown) === JSON.stringify(current);
}
