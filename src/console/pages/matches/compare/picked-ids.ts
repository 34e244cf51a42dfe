/** MergeProfiles takes 20 profiles into a main one; 20 side by side are as many as people can look at. */
const mostProfiles = 20;

/** Ids of profiles as people paste them: with commas, spaces or lines between them; each once, in the order given. */
export function readProfileIds(text: string): string[] {
  return [
    ...new Set(
      text
        .toLowerCase()
        .split(/[\s,;]+/u)
        .filter(Boolean),
    ),
  ];
}

/** What is wrong with a choice of profiles to compare; undefined where it is right. */
export function checkProfileIds(profileIds: readonly string[]): string | undefined {
  const wrong = profileIds.find((profileId) => !/^[0-9a-f]{32}$/u.test(profileId));
  if (wrong !== undefined) return `${wrong} is no profile id: they have 32 hexadecimal digits.`;
  if (profileIds.length < 2) return "Enter two profile ids at least.";
  if (profileIds.length > mostProfiles) return `Enter ${mostProfiles} profile ids at most.`;
  return undefined;
}
