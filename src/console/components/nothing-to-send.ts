/** Why a form has no request to show, as a sentence; undefined where it has one. */
export function nothingToSend({
  isWrong,
  isChanged,
}: {
  isWrong: boolean;
  isChanged: boolean;
}): string | undefined {
  if (isWrong) return "Something is not right yet.";
  return isChanged ? undefined : "Nothing has changed.";
}
