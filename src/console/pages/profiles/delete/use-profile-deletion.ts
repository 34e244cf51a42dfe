import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { IdentifiedProfile } from "../../../../profile-model/profile.ts";
import { isNotFound } from "../../../api/errors.ts";
import { profileMutations, readAgain } from "../../../api/profiles.ts";
import { changesBetween, type DraftChange } from "../edit/draft-changes.ts";
import { draftOf } from "../edit/profile-draft.ts";

/** Why nothing was deleted. */
type DeletionStop =
  | { kind: "failed"; error: unknown }
  /** It is no longer the profile that the person looked at. */
  | { kind: "changed"; now: IdentifiedProfile; changes: DraftChange[] };

/**
 * Deletes a profile after a last look at it. While it works, a second start does nothing.
 *
 * @param onGone called once the profile is gone, with whether this deletion did it.
 */
export function useProfileDeletion(
  domainName: string,
  profile: IdentifiedProfile,
  onGone: (outcome: { isOurs: boolean }) => void,
) {
  // What the person looked at, whatever is read in the background.
  const [looked] = useState(profile);
  const removal = useMutation(profileMutations.remove);
  const [isWorking, setWorking] = useState(false);
  const [stopped, setStopped] = useState<DeletionStop>();
  // A state would still be the old one in the second click of a double click.
  const hasStarted = useRef(false);
  const seen = stopped?.kind === "changed" ? stopped.now : looked;

  async function attempt(): Promise<DeletionStop | { kind: "gone"; isOurs: boolean }> {
    const { ProfileId } = looked;
    const [now] = (await readAgain(domainName, [ProfileId])).profiles;
    if (!now) return { kind: "gone", isOurs: false };
    const changes = changesBetween(draftOf(seen), draftOf(now));
    if (changes.length > 0) return { kind: "changed", now, changes };
    try {
      await removal.mutateAsync({ DomainName: domainName, ProfileId });
    } catch (error) {
      // The profile was there a moment ago: the first try deleted it, and its answer got lost.
      if (!isNotFound(error)) throw error;
    }
    return { kind: "gone", isOurs: true };
  }

  async function start() {
    if (hasStarted.current) return;
    hasStarted.current = true;
    setWorking(true);
    let outcome: Awaited<ReturnType<typeof attempt>>;
    try {
      outcome = await attempt();
    } catch (error) {
      outcome = { kind: "failed", error };
    }
    if (outcome.kind === "gone") {
      onGone({ isOurs: outcome.isOurs });
      return;
    }
    hasStarted.current = false;
    setWorking(false);
    setStopped(outcome);
  }

  return { isWorking, stopped, start: () => void start() };
}
