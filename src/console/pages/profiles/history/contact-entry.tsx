import Box from "@cloudscape-design/components/box";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import { useState } from "react";
import { JsonDocument } from "../../../components/json/json-document.tsx";
import { PlainValue } from "../../../components/plain-value.tsx";
import { Timestamp } from "../../../components/timestamp.tsx";
import type { Contact } from "./contact.ts";

/** One contact: by what and when; its record on demand. */
export function ContactEntry({ contact }: { contact: Contact }) {
  const [isOpen, setOpen] = useState(false);
  const { what, at, objectTypeName, content } = contact;
  return (
    <li>
      <Box variant="strong">
        <PlainValue>{what}</PlainValue>
      </Box>
      <Box color="text-body-secondary">
        {at ? <Timestamp value={at} /> : "Its record has no time"}
        {`, ${objectTypeName}`}
      </Box>
      <ExpandableSection
        headerText="Details"
        headerAriaLabel={`Details: ${what}`}
        expanded={isOpen}
        onChange={({ detail }) => setOpen(detail.expanded)}
      >
        {isOpen && <JsonDocument text={content} name={`the record of “${what}”`} />}
      </ExpandableSection>
    </li>
  );
}
