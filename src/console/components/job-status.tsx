import StatusIndicator, {
  type StatusIndicatorProps,
} from "@cloudscape-design/components/status-indicator";

const looks: Record<string, { type: StatusIndicatorProps.Type; text: string }> = {
  PENDING: { type: "pending", text: "Scheduled" },
  PREPROCESSING: { type: "in-progress", text: "Loading profiles" },
  FIND_MATCHING: { type: "in-progress", text: "Finding matches" },
  MERGING: { type: "in-progress", text: "Merging" },
  COMPLETED: { type: "success", text: "Completed" },
  PARTIAL_SUCCESS: { type: "warning", text: "Partly done" },
  FAILED: { type: "error", text: "Failed" },
};

/** An IdentityResolutionJobStatus in words. */
export function JobStatus({ status = "" }: { status: string | undefined }) {
  const { type, text } = looks[status] ?? { type: "info", text: status };
  return <StatusIndicator type={type}>{text}</StatusIndicator>;
}
