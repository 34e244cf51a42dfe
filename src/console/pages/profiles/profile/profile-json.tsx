import CopyToClipboard from "@cloudscape-design/components/copy-to-clipboard";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import type { Profile } from "../../../../profile-model/profile.ts";

/** The profile as the API gives it, to read and to copy. */
export function ProfileJson({ profile }: { profile: Profile }) {
  const json = JSON.stringify(profile, null, 2);
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
