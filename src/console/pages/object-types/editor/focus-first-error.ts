import { type RefObject, useEffect, useEffectEvent } from "react";
import type { DraftErrors } from "./check-draft.ts";
import type { FieldRow } from "./draft.ts";
import { rowsPerPage } from "./field-rows.tsx";
import type { SavingStop } from "./use-object-type-saving.ts";

/** Takes people to the first thing in a form that keeps it from being saved. */
export function focusFirstError(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>("[aria-invalid=true], [data-whole-error]")?.focus();
}

/** The page of the field rows that has the first error; undefined when no field has one. */
export function pageOfFirstError(
  fields: readonly FieldRow[],
  errors: Pick<DraftErrors, "fields">,
): number | undefined {
  const row = fields.findIndex(({ id }) => errors.fields.has(id));
  return row < 0 ? undefined : Math.floor(row / rowsPerPage) + 1;
}

interface RefusedForm {
  form: RefObject<HTMLFormElement | null>;
  /** Of one attempt to save: the next has another. */
  stopped: SavingStop | undefined;
  fields: readonly FieldRow[];
  /** What the service has refused at places of the form, which knew nothing against it. */
  refusal: Pick<DraftErrors, "fields"> | undefined;
  onShowPage: (page: number) => void;
}

/** Takes people to the first thing that the service has refused, once an attempt: who types elsewhere after it stays there. */
export function useFocusOnRefusal({
  form,
  stopped,
  fields,
  refusal,
  onShowPage,
}: RefusedForm): void {
  const showPageOfRefusal = useEffectEvent(() => {
    const page = refusal && pageOfFirstError(fields, refusal);
    if (page !== undefined) onShowPage(page);
    return refusal !== undefined;
  });
  useEffect(() => {
    if (!stopped || !showPageOfRefusal()) return undefined;
    // The page must be drawn before its row can be found.
    const frame = requestAnimationFrame(() => focusFirstError(form.current));
    return () => cancelAnimationFrame(frame);
  }, [form, stopped]);
}
