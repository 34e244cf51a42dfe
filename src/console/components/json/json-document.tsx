import Box from "@cloudscape-design/components/box";
import CopyToClipboard from "@cloudscape-design/components/copy-to-clipboard";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import SegmentedControl from "@cloudscape-design/components/segmented-control";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { PlainValue } from "../plain-value.tsx";
import { flattenJson, parseJson } from "./flatten-json.ts";

interface JsonDocumentProps {
  text: string;
  /** What it is, for the names of its controls: "object A-1". */
  name: string;
  /** What to say of a value beside its name, by the way to it: "fills _profile.FirstName". */
  note?: (path: string) => string | undefined;
}

/** Beyond these a page of fields is slower to draw and to read than the JSON itself. */
const mostFields = 200;

/** A JSON document to read: its values by name, or the whole. */
export function JsonDocument({ text, name, note }: JsonDocumentProps) {
  const [view, setView] = useState("fields");
  const parsed = parseJson(text);
  const json = parsed ? JSON.stringify(parsed.document, null, 2) : text;
  const fields = parsed && flattenJson(parsed.document);
  return (
    <SpaceBetween size="s">
      <SpaceBetween size="xs" direction="horizontal">
        {fields && (
          <SegmentedControl
            label={`How to show ${name}`}
            selectedId={view}
            options={[
              { id: "fields", text: "Fields" },
              { id: "json", text: "JSON" },
            ]}
            onChange={({ detail }) => setView(detail.selectedId)}
          />
        )}
        <CopyToClipboard
          copyButtonText="Copy JSON"
          copyButtonAriaLabel={`Copy JSON of ${name}`}
          textToCopy={json}
          copySuccessText="Copied"
          copyErrorText="Could not be copied"
        />
      </SpaceBetween>
      {fields && view === "fields" ? (
        <>
          <KeyValuePairs
            columns={3}
            minColumnWidth={200}
            items={fields.slice(0, mostFields).map(({ path, value }) => ({
              label: (
                <>
                  <PlainValue>{path || "Value"}</PlainValue>
                  {note?.(path) && (
                    <Box variant="small" display="block" color="text-body-secondary">
                      <span style={{ overflowWrap: "anywhere" }}>{note(path)}</span>
                    </Box>
                  )}
                </>
              ),
              value: value === "" ? "–" : <PlainValue>{value}</PlainValue>,
            }))}
          />
          {fields.length > mostFields && (
            <Box color="text-body-secondary">
              {`${(fields.length - mostFields).toLocaleString()} more fields: see the JSON.`}
            </Box>
          )}
        </>
      ) : (
        <pre dir="ltr" style={{ margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
          {json}
        </pre>
      )}
    </SpaceBetween>
  );
}
