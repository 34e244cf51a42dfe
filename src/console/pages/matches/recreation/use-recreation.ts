import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { queryClient } from "../../../api/query-client.ts";
import { decisionQueries } from "../../../ledger/decision-queries.ts";
import type { MergeDecision, MergeSnapshot } from "../../../ledger/decision.ts";
import { recordRecreation } from "../../../ledger/ledger.ts";
import type { RecreationProgress } from "../../../ledger/recreation-progress.ts";
import { withProfilesLocked } from "../tray/profile-locks.ts";
import { readKeysOfObjects } from "./keys-of-objects.ts";
import { planRecreation } from "./recreation-plan.ts";
import { recreationTools } from "./recreation-tools.ts";
import { runRecreation } from "./run-recreation.ts";

/** The plan of a re-creation, how far it has come, and the ways to start, pause and go on. */
export function useRecreation(
  decision: MergeDecision,
  snapshot: MergeSnapshot,
  begun: RecreationProgress | undefined,
) {
  const { domainName } = decision;
  const plan = useQuery({
    queryKey: ["ledger", domainName, "recreation-plan", decision.id],
    queryFn: async () =>
      planRecreation(
        decision,
        snapshot,
        await readKeysOfObjects(domainName, snapshot.objects ?? []),
      ),
    structuralSharing: false,
  });
  const [progress, setProgress] = useState(begun);
  const [isRunning, setRunning] = useState(false);
  const [isPausing, setPausing] = useState(false);
  const [error, setError] = useState<unknown>();
  const isPaused = useRef(false);

  const keep = async (next: RecreationProgress) => {
    await recordRecreation(next);
    setProgress(next);
  };
  const run = async () => {
    if (isRunning || !plan.data) return;
    isPaused.current = false;
    setRunning(true);
    setPausing(false);
    setError(undefined);
    const start = progress ?? {
      decisionId: decision.id,
      startedAt: new Date(),
      done: [],
      newIds: {},
      creating: undefined,
    };
    const steps = plan.data;
    try {
      await withProfilesLocked([decision.mainProfileId], () =>
        runRecreation(decision.mainProfileId, steps, start, {
          ...recreationTools(domainName),
          keep,
          isPaused: () => isPaused.current,
        }),
      );
    } catch (failure) {
      setError(failure);
    }
    setRunning(false);
    void queryClient.invalidateQueries(decisionQueries.detail(domainName, decision.id));
  };
  return {
    plan,
    progress,
    isRunning,
    isPausing,
    error,
    run,
    pause: () => {
      isPaused.current = true;
      setPausing(true);
    },
    /** Settles a creation whose outcome was not known. @param newId undefined where the profile was not created. */
    settle: async (newId: string | undefined) => {
      if (progress?.creating === undefined) return;
      const { creating, done, newIds } = progress;
      setError(undefined);
      await keep({
        ...progress,
        creating: undefined,
        ...(newId !== undefined && {
          newIds: { ...newIds, [creating]: newId },
          done: [...done, `${creating} create`],
        }),
      });
    },
  };
}
