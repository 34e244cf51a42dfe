/** How far the re-creation of what a merge took has come. Kept after each step, so that none is done twice. */
export interface RecreationProgress {
  /** Of the merge. */
  decisionId: string;
  startedAt: Date;
  /** Ids of the steps that are done. */
  done: string[];
  /** The new profile's id by the id that the profile had. */
  newIds: Record<string, string>;
  /** The former id of a profile whose creation was begun and whose outcome is not known. */
  creating: string | undefined;
}
