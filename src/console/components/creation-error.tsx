import { isUnclear } from "../api/errors.ts";
import { ErrorAlert } from "./error-alert.tsx";

interface CreationErrorProps {
  /** "The integration". */
  what: string;
  error: unknown;
  /** What to do where nobody knows whether it was created. */
  whenUnclear: string;
  /** Where it is seen whether it was created: "Look among the integrations". */
  look: { text: string; href: string };
}

/** Why something was not created; where the answer was lost, that it may have been, and where to look. */
export function CreationError({ what, error, whenUnclear, look }: CreationErrorProps) {
  if (!isUnclear(error)) return <ErrorAlert what={`${what} was not created.`} error={error} />;
  const subject = `${what.charAt(0).toLowerCase()}${what.slice(1)}`;
  return (
    <ErrorAlert
      what={`No answer: ${subject} may have been created or not. ${whenUnclear}`}
      error={error}
      look={look}
    />
  );
}
