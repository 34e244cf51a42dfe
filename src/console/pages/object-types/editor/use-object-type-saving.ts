import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { carryOverDefinition } from "../../../../profile-model/object-types/carry-over-definition.ts";
import { definitionChanges } from "../../../../profile-model/object-types/definition-changes.ts";
import { isNotFound } from "../../../api/errors.ts";
import { type ObjectType, objectTypeMutations, readObjectType } from "../../../api/object-types.ts";
import { type Definition, definitionOf, draftOf, type ObjectTypeDraft } from "./draft.ts";

/** Why nothing was saved. */
export type SavingStop =
  | { kind: "failed"; error: unknown; draft: ObjectTypeDraft }
  /** A new object type has the name of one that is there: putting it would replace that one. */
  | { kind: "exists"; name: string }
  | { kind: "gone" }
  | ChangedMeanwhileStop;

/** Somebody else has saved the object type since the form was opened. */
export interface ChangedMeanwhileStop {
  kind: "changed";
  seen: Definition;
  wanted: Definition;
  now: ObjectTypeDraft;
}

/** Saves an object type after a last look at what is there. While it works, a second start does nothing. */
export function useObjectTypeSaving(
  domainName: string,
  onSaved: (name: string) => void,
  onChangedMeanwhile?: (stop: ChangedMeanwhileStop) => void,
) {
  const put = useMutation(objectTypeMutations.put);
  const [isSaving, setSaving] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const [stopped, setStopped] = useState<SavingStop>();
  // A state would still be the old one in the second of two quick submits.
  const isWorking = useRef(false);
  /** By the last attempt of this form. */
  const sent = useRef<Definition>(undefined);

  const current = async (name: string): Promise<ObjectType | undefined> => {
    try {
      return await readObjectType(domainName, name);
    } catch (error) {
      if (isNotFound(error)) return undefined;
      throw error;
    }
  };

  /** @param saved what the form was opened with; undefined for a new object type. */
  async function attempt(
    saved: ObjectTypeDraft | undefined,
    draft: ObjectTypeDraft,
  ): Promise<SavingStop | undefined> {
    const wanted = definitionOf(draft);
    const there = await current(draft.name);
    if (there) {
      const now = draftOf(there);
      const isThere = (definition: Definition | undefined) =>
        definition && definitionChanges(definition, definitionOf(now)).length === 0;
      // An attempt whose answer got lost may have put it: then there is nothing left to do, or nobody else's work to lose.
      if (isThere(wanted)) return undefined;
      if (!(sent.current?.ObjectTypeName === draft.name && isThere(sent.current))) {
        if (!saved) return { kind: "exists", name: draft.name };
        const seen = definitionOf(saved);
        if (!isThere(seen)) return { kind: "changed", seen, wanted, now };
      }
    } else if (saved) return { kind: "gone" };
    sent.current = wanted;
    await put.mutateAsync({ DomainName: domainName, ...wanted });
    return undefined;
  }

  async function save(saved: ObjectTypeDraft | undefined, draft: ObjectTypeDraft) {
    if (isWorking.current) return;
    isWorking.current = true;
    setSaving(true);
    setStopped(undefined);
    let stop: SavingStop | undefined;
    try {
      stop = await attempt(saved, draft);
    } catch (error) {
      stop = { kind: "failed", error, draft };
    }
    isWorking.current = false;
    setSaving(false);
    setStopped(stop);
    if (stop?.kind === "changed") onChangedMeanwhile?.(stop);
    if (stop) return;
    setSaved(true);
    onSaved(draft.name);
  }

  return {
    isSaving,
    isSaved,
    stopped,
    save: (saved: ObjectTypeDraft | undefined, draft: ObjectTypeDraft) => void save(saved, draft),
  };
}

/** What was entered, put onto what somebody else has saved: members that were not touched follow it. */
export function carryOverDraft(stop: ChangedMeanwhileStop): ObjectTypeDraft {
  const { seen, wanted, now } = stop;
  return draftOf({
    ...carryOverDefinition({ seen, wanted, now: definitionOf(now) }),
    ObjectTypeName: now.name,
  } as ObjectType);
}
