import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { carryOverDefinition } from "../../../../profile-model/object-types/carry-over-definition.ts";
import { definitionChanges } from "../../../../profile-model/object-types/definition-changes.ts";
import { isNotFound } from "../../../api/errors.ts";
import { type ObjectType, objectTypeMutations, readObjectType } from "../../../api/object-types.ts";
import { objectTypeArn } from "../../../api/resource-arns.ts";
import { differingKeys, type Tags } from "../../../api/tag-changes.ts";
import { tagMutations } from "../../../api/tags.ts";
import { type Definition, definitionOf, draftOf, type ObjectTypeDraft } from "./draft.ts";
import { tagsToHave } from "./tags-to-have.ts";

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
  const changeTags = useMutation(tagMutations.change);
  const [isSaving, setSaving] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const [stopped, setStopped] = useState<SavingStop>();
  // A state would still be the old one in the second of two quick submits.
  const isWorking = useRef(false);
  /** By the last attempt of this form. */
  const sent = useRef<Definition>(undefined);
  /** By any attempt of this form. */
  const sentTagKeys = useRef(new Set<string>());

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
    if (saved && !there) return { kind: "gone" };
    const now = there && draftOf(there);
    const isThere = (definition: Definition | undefined) =>
      definition && now && definitionChanges(definition, definitionOf(now)).length === 0;
    // An attempt whose answer got lost may have put it: then it is nobody else's work.
    const isOwn = sent.current?.ObjectTypeName === draft.name && isThere(sent.current);
    const tags =
      there &&
      tagsToHave({
        there: there.Tags ?? {},
        wanted: wanted.Tags ?? {},
        sentKeys: isOwn ? sentTagKeys.current : undefined,
      });
    if (now && !isOwn) {
      if (!saved && !(isThere(wanted) && tags)) return { kind: "exists", name: draft.name };
      if (saved && !isThere(wanted)) {
        const seen = definitionOf(saved);
        if (!isThere(seen)) return { kind: "changed", seen, wanted, now };
      }
    }
    for (const key of Object.keys(wanted.Tags ?? {})) sentTagKeys.current.add(key);
    if (!isThere(wanted)) {
      sent.current = wanted;
      await put.mutateAsync({ DomainName: domainName, ...wanted });
    }
    const isTagged = saved || !tags || (await setTags(draft.name, there.Tags ?? {}, tags));
    return isTagged ? undefined : { kind: "exists", name: draft.name };
  }

  /** Putting an object type again leaves its tags as they are. False where they cannot be set, or somebody else is at it. */
  async function setTags(name: string, seen: Tags, wanted: Tags): Promise<boolean> {
    if (differingKeys(seen, wanted).length === 0) return true;
    const resourceArn = objectTypeArn(domainName, name);
    if (resourceArn === undefined) return false;
    const { kind } = await changeTags.mutateAsync({ resourceArn, seen, wanted });
    return kind === "saved";
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
