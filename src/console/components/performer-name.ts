/** Who did what a history record tells, short: the user or role of an ARN, or the service's name. */
export function performerName(performedBy: string | undefined): string {
  if (!performedBy) return "not recorded";
  if (performedBy === "profile.amazonaws.com") return "Customer Profiles itself";
  return performedBy.split(":").at(-1) || performedBy;
}
