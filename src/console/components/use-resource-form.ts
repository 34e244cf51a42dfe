import { useMutation, type UseMutationOptions } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { isUnclear } from "../api/errors.ts";
import type { ForeignChange } from "./changed-meanwhile.tsx";
import {
  carryOver,
  changedFields,
  differingFields,
  foreignChanges,
  type FormFields,
} from "./form-fields.ts";

/** A change of a resource, made from what somebody saw of it. */
export interface ResourceChange<Resource, Request> {
  /** Whether what is about to be changed still is as it was when it was shown. */
  isAsSeen: (current: Resource) => boolean;
  /** What to send, from the resource as it is now. */
  build: (current: Resource) => Request;
}

/** `changed`: somebody else was faster, and nothing was sent. */
type ChangeOutcome<Resource> = { kind: "saved" } | { kind: "changed"; current: Resource };

interface ResourceFormOptions<Resource, Values, Request, Variables> {
  /** The resource when the form opened; what is read later does not reset the form. */
  resource: Resource;
  fields: FormFields<Values>;
  /** What the form shows of a resource. */
  read: (resource: Resource) => Values;
  /** Reads the resource again, and sends nothing when it is not as seen. */
  mutation: UseMutationOptions<ChangeOutcome<Resource>, Error, Variables>;
  variables: (change: ResourceChange<Resource, Request>) => Variables;
  /** What the form shows once a request was carried out. */
  afterwards: (current: Resource, request: Request) => Values;
}

/**
 * A form on a part of a resource's settings. When somebody else has changed that part in the meantime, saving sends nothing,
 * tells what has changed and lets what was not touched follow.
 */
export function useResourceForm<Resource, Values extends object, Request, Variables>(
  options: ResourceFormOptions<Resource, Values, Request, Variables>,
) {
  const { resource, fields, read, afterwards } = options;
  const [seen, setSeen] = useState(() => read(resource));
  const [values, setValues] = useState(seen);
  const [meanwhile, setMeanwhile] = useState<ForeignChange[]>();
  /** What the last attempt would have made of it: where its answer got lost, that is nobody else's change. */
  const sent = useRef<Values>(undefined);
  /** What attempts whose answers got lost have made of it, or not: going back to `seen` is then a change to be sent. */
  const [perhaps, setPerhaps] = useState<readonly Values[]>([]);
  const saving = useMutation(options.mutation);
  const changed = changedFields(fields, values, [seen, ...perhaps]);
  const isSaved = saving.data?.kind === "saved";

  /**
   * Never sends twice: a second call while the first is on its way does nothing.
   *
   * @param onSettled called however it ends, before `onSaved`.
   */
  function save(
    build: (current: Resource) => Request,
    onSaved: () => void,
    onSettled?: () => void,
  ) {
    if (saving.isPending || isSaved) return;
    setMeanwhile(undefined);
    const change = {
      isAsSeen: (current: Resource) =>
        [seen, ...perhaps, sent.current].some(
          (known) => known && differingFields(fields, read(current), known).length === 0,
        ),
      build: (current: Resource) => {
        const request = build(current);
        sent.current = afterwards(current, request);
        return request;
      },
    };
    saving.mutate(options.variables(change), {
      onError: (error) => {
        onSettled?.();
        const made = sent.current;
        if (made && isUnclear(error)) setPerhaps([...perhaps, made]);
      },
      onSuccess: (outcome) => {
        onSettled?.();
        if (outcome.kind === "saved") {
          onSaved();
          return;
        }
        const states = { typed: values, touched: changed, now: read(outcome.current) };
        setMeanwhile(foreignChanges(fields, seen, states));
        setValues(carryOver(states));
        setSeen(states.now);
        setPerhaps([]);
      },
    });
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
    /** For when what the service refused has been changed. */
    clearError: saving.reset,
  };
}
