/**
 * Which values of a profile an object leaves as they are (PutProfileObjectType, SourcePriority; that any priority ranks above
 * a hand, and what is newer above what is older of the same priority, is inferred).
 *
 * @param sourcePriority of the object's type; undefined for the lowest.
 */
export function whatStays(sourcePriority: number | undefined): string {
  if (sourcePriority === undefined)
    return "What was set by hand stays as it is; so does what a type with a source priority filled, and what is newer than this object.";
  const higher =
    sourcePriority === 1
      ? ""
      : `What a type with a source priority below ${sourcePriority.toLocaleString()} filled stays as it is, since 1 is the highest. `;
  return `${higher}What was set by hand is replaced, since this type has a source priority. What is newer stays where its type has the same priority.`;
}
