import CopyToClipboard from "@cloudscape-design/components/copy-to-clipboard";

interface CopyIdProps {
  id: string;
  /** What is copied, as its button says it: "Copy profile ID". */
  label: string;
}

/** An id in full, to read and to copy. */
export function CopyId({ id, label }: CopyIdProps) {
  return (
    <CopyToClipboard
      variant="inline"
      textToCopy={id}
      textToDisplay={<span style={{ overflowWrap: "anywhere" }}>{id}</span>}
      copyButtonAriaLabel={label}
      copySuccessText="Copied"
      copyErrorText="Could not be copied"
    />
  );
}
