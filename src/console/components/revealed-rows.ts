import { useState } from "react";
import { showsPersonalValues } from "./personal-values.ts";
import { useStoredSetting } from "./stored-setting.ts";

interface RevealedRows {
  /** Whether the personal values of a row stand unmasked, because it was revealed or all are. */
  has: (id: string) => boolean;
  /** Reveals one row, or masks it again. */
  toggle: (id: string) => void;
}

/** Which rows of a list of people are revealed. Those revealed one by one are forgotten with the page. */
export function useRevealedRows(): RevealedRows {
  const areAllRevealed = useStoredSetting(showsPersonalValues);
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  return {
    has: (id) => areAllRevealed || ids.has(id),
    toggle: (id) =>
      setIds(ids.has(id) ? new Set([...ids].filter((each) => each !== id)) : new Set([...ids, id])),
  };
}
