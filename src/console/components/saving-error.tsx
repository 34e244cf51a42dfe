import { isUnclear } from "../api/errors.ts";
import { ErrorAlert } from "./error-alert.tsx";

interface SavingErrorProps {
  /** What was not done, where that is known: "The integration was not changed." */
  what: string;
  error: unknown;
}

/** Why a save has failed that replaces what is there, so that doing it again does no harm. */
export function SavingError({ what, error }: SavingErrorProps) {
  const unclear = "No answer: it may have been saved or not. Save again; nothing is done twice.";
  return <ErrorAlert what={isUnclear(error) ? unclear : what} error={error} />;
}
