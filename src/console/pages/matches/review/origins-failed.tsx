import { ErrorAlert } from "../../../components/error-alert.tsx";
import type { Member } from "./member.ts";
import { namesInWords } from "./names-in-words.ts";
import type { ValueOrigins } from "./use-value-origins.ts";

interface OriginsFailedProps {
  failure: ValueOrigins["failure"];
  members: readonly Member[];
}

/** Of which profiles the history could not be read, and why; the review goes on without it. */
export function OriginsFailed({ failure, members }: OriginsFailedProps) {
  if (!failure) return null;
  const letters = members
    .filter(({ profile }) => failure.profileIds.includes(profile.ProfileId))
    .map(({ letter }) => letter);
  return (
    <ErrorAlert
      what={`The history of ${namesInWords(letters)} could not be read. Where those values come from is not shown.`}
      error={failure.error}
      onRetry={failure.retry}
      isRetrying={failure.isRetrying}
    />
  );
}
