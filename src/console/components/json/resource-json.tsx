import CopyToClipboard from "@cloudscape-design/components/copy-to-clipboard";
import ExpandableSection from "@cloudscape-design/components/expandable-section";

/** A resource as the API gives it, to read and to copy; dates in ISO 8601. What the SDK adds to an answer is left out. */
export function ResourceJson({ resource }: { resource: object }) {
  const json = JSON.stringify({ ...resource, $metadata: undefined }, null, 2);
  return (
    <ExpandableSection
      variant="container"
      headerText="JSON"
      headerActions={
        <CopyToClipboard
          copyButtonText="Copy JSON"
          textToCopy={json}
          copySuccessText="Copied"
          copyErrorText="Could not be copied"
        />
      }
    >
      <pre dir="ltr" style={{ margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
        {json}
      </pre>
    </ExpandableSection>
  );
}
