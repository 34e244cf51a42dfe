import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { IdentifiedProfile } from "../../../../profile-model/profile.ts";
import { isUnclear } from "../../../api/errors.ts";
import { profileMutations, readAgain } from "../../../api/profiles.ts";
import type { DraftChange } from "./draft-changes.ts";
import { nextUpdate } from "./next-update.ts";
import { draftOf, type ProfileDraft } from "./profile-draft.ts";

/** Why nothing was saved. */
export type UpdateStop =
  | { kind: "failed"; error: unknown }
  | { kind: "gone" }
  /** Somebody else has written the profile since the form was opened. */
  | { kind: "changed"; now: ProfileDraft; changes: DraftChange[] };

/** Saves a draft after a last look at the profile. While it works, a second start does nothing. */
export function useProfileUpdate(
  domainName: string,
  { ProfileId }: IdentifiedProfile,
  onSaved: () => void,
) {
  const update = useMutation(profileMutations.update);
  const [isSaving, setSaving] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const [stopped, setStopped] = useState<UpdateStop>();
  // A state would still be the old one in the second of two quick submits.
  const isWorking = useRef(false);
  /** What each attempt of this form would have made of the profile. */
  const sent = useRef<readonly ProfileDraft[]>([]);
  /** Those whose answers got lost, so that the profile may be so. */
  const [perhaps, setPerhaps] = useState<readonly ProfileDraft[]>([]);

  async function attempt(base: ProfileDraft, draft: ProfileDraft): Promise<UpdateStop | undefined> {
    const [profile] = (await readAgain(domainName, [ProfileId])).profiles;
    if (!profile) return { kind: "gone" };
    const now = draftOf(profile);
    const next = nextUpdate({ base, sent: sent.current, draft, now });
    if (next.kind === "changed") return { ...next, now };
    if (next.kind === "done") return undefined;
    sent.current = [...sent.current, draft];
    try {
      await update.mutateAsync({ DomainName: domainName, ProfileId, ...next.fields });
    } catch (error) {
      if (isUnclear(error)) setPerhaps((before) => [...before, draft]);
      throw error;
    }
    return undefined;
  }

  async function save(base: ProfileDraft, draft: ProfileDraft) {
    if (isWorking.current) return;
    isWorking.current = true;
    setSaving(true);
    setStopped(undefined);
    let stop: UpdateStop | undefined;
    try {
      stop = await attempt(base, draft);
    } catch (error) {
      stop = { kind: "failed", error };
    }
    isWorking.current = false;
    setSaving(false);
    setStopped(stop);
    if (stop) return;
    setSaved(true);
    onSaved();
  }

  return {
    isSaving,
    isSaved,
    stopped,
    perhaps,
    save: (base: ProfileDraft, draft: ProfileDraft) => void save(base, draft),
    /** For when the form has been carried over to what the profile is now. */
    startAnew: () => {
      setStopped(undefined);
      setPerhaps([]);
    },
  };
}
