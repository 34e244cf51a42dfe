import type { ProfileHistoryRecord } from "@aws-sdk/client-customer-profiles";
import Box from "@cloudscape-design/components/box";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import { useState } from "react";
import { performerName } from "../../../components/performer-name.ts";
import { Timestamp } from "../../../components/timestamp.tsx";
import { HistoryContent } from "./history-content.tsx";
import { describeRecord } from "./record-words.ts";

interface HistoryEntryProps {
  domainName: string;
  profileId: string;
  record: ProfileHistoryRecord;
}

/** One thing that happened: what, when and by whom; its content on demand. */
export function HistoryEntry({ domainName, profileId, record }: HistoryEntryProps) {
  const [isOpen, setOpen] = useState(false);
  const what = describeRecord(record);
  return (
    <li>
      <Box variant="strong">
        <span style={{ overflowWrap: "anywhere" }}>{what}</span>
      </Box>
      <Box color="text-body-secondary">
        <Timestamp value={record.CreatedAt} />
        {", by "}
        <bdi style={{ overflowWrap: "anywhere" }}>{performerName(record.PerformedBy)}</bdi>
      </Box>
      <ExpandableSection
        headerText="Details"
        headerAriaLabel={`Details: ${what}`}
        expanded={isOpen}
        onChange={({ detail }) => setOpen(detail.expanded)}
      >
        {isOpen && <HistoryContent domainName={domainName} profileId={profileId} record={record} />}
      </ExpandableSection>
    </li>
  );
}
