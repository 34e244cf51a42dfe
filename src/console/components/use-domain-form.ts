import type { GetDomainCommandOutput } from "@aws-sdk/client-customer-profiles";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { type DomainChange, domainMutations } from "../api/domains.ts";
import type { ForeignChange } from "./changed-meanwhile.tsx";
import { carryOver, differingFields, foreignChanges, type FormFields } from "./form-fields.ts";

interface DomainFormOptions<Values> {
  domainName: string;
  /** The domain when the form opened; what is read later does not reset the form. */
  domain: GetDomainCommandOutput;
  fields: FormFields<Values>;
  /** What the form shows of a domain. */
  read: (domain: GetDomainCommandOutput) => Values;
}

/**
 * A form on a part of a domain's settings. When somebody else has changed that part in the meantime, saving sends nothing,
 * tells what has changed and lets what was not touched follow.
 */
export function useDomainForm<Values extends object>(options: DomainFormOptions<Values>) {
  const { domainName, domain, fields, read } = options;
  const [seen, setSeen] = useState(() => read(domain));
  const [values, setValues] = useState(seen);
  const [meanwhile, setMeanwhile] = useState<ForeignChange[]>();
  const saving = useMutation(domainMutations.change);
  const changed = differingFields(fields, values, seen);
  const isSaved = saving.data?.kind === "saved";

  /**
   * Never sends twice: a second call while the first is on its way does nothing.
   *
   * @param onSettled called however it ends, before `onSaved`.
   */
  function save(build: DomainChange["build"], onSaved: () => void, onSettled?: () => void) {
    if (saving.isPending || isSaved) return;
    setMeanwhile(undefined);
    saving.mutate(
      {
        domainName,
        isAsSeen: (current) => differingFields(fields, read(current), seen).length === 0,
        build,
      },
      {
        onError: () => onSettled?.(),
        onSuccess: (outcome) => {
          onSettled?.();
          if (outcome.kind === "saved") {
            onSaved();
            return;
          }
          const states = { typed: values, seen, now: read(outcome.current) };
          setMeanwhile(foreignChanges(fields, states));
          setValues(carryOver(fields, states));
          setSeen(states.now);
        },
      },
    );
  }

  return {
    seen,
    values,
    setValues,
    changed,
    isDirty: changed.length > 0 && !isSaved,
    /** What somebody else has changed, when that kept the last save from being sent. */
    meanwhile,
    save,
    isSaving: saving.isPending,
    error: saving.error,
  };
}
