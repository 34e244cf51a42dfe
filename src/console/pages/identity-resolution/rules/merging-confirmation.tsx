import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Modal from "@cloudscape-design/components/modal";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { AttributeLists } from "../attribute-lists.tsx";
import { mergingInWords, type RuleValues } from "./rule-values.ts";

interface MergingConfirmationProps {
  values: RuleValues;
  isSaving: boolean;
  onConfirm: () => void;
  onDismiss: () => void;
}

/** The last look before rules merge profiles that nobody looks at. */
export function MergingConfirmation(props: MergingConfirmationProps) {
  const { values, isSaving, onConfirm, onDismiss } = props;
  const merging = values.levels.slice(0, values.mergingLevel).map(({ attributes }) => attributes);
  return (
    <Modal
      visible
      header="Merge by these rules?"
      closeAriaLabel="Close without saving"
      onDismiss={() => !isSaving && onDismiss()}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" disabled={isSaving} onClick={onDismiss}>
              Cancel
            </Button>
            <Button variant="primary" loading={isSaving} loadingText="Saving" onClick={onConfirm}>
              Save and merge
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="s">
        <div>
          All profiles that match at {mergingInWords(values.mergingLevel)} become one profile: those
          that are there now, and those that come in. Nobody looks at them first, and no merge can
          be undone. Profiles are merged that have the same
        </div>
        <AttributeLists lists={merging} />
      </SpaceBetween>
    </Modal>
  );
}
