/**
 * Runs what must not happen twice at once to one of these profiles, in whichever tab of this browser: the second waits for
 * the first, and then reads what it has made of them.
 */
export async function withProfilesLocked<Result>(
  profileIds: readonly string[],
  work: () => Promise<Result>,
): Promise<Result> {
  // In one order everywhere, so that no two wait for each other.
  const [first, ...others] = profileIds.toSorted();
  // Pages that were not loaded safely have no locks (Web Locks API: secure contexts only).
  if (first === undefined || !("locks" in navigator)) return work();
  return navigator.locks.request(`merge ${first}`, () => withProfilesLocked(others, work));
}
