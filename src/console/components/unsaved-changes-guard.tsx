import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Modal from "@cloudscape-design/components/modal";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useBeforeUnload, useBlocker } from "react-router";

interface UnsavedChangesGuardProps {
  /** True while leaving would lose something. */
  isDirty: boolean;
  /** What would be lost: "The domain has not been created." */
  children: string;
}

/** State of a navigation that follows a save, when React has not drawn yet that nothing is unsaved any more. */
export const afterSaving = { isAfterSaving: true };

/** Asks before a navigation or a closed tab loses what was entered. */
export function UnsavedChangesGuard({ isDirty, children }: UnsavedChangesGuardProps) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isDirty &&
      currentLocation.pathname !== nextLocation.pathname &&
      nextLocation.state !== afterSaving,
  );
  useBeforeUnload((event) => {
    if (isDirty) event.preventDefault();
  });
  if (blocker.state !== "blocked") return null;
  const stay = () => blocker.reset();
  return (
    <Modal
      visible
      onDismiss={stay}
      header="Leave this page?"
      closeAriaLabel="Stay on this page"
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button onClick={stay}>Stay</Button>
            <Button variant="primary" onClick={() => blocker.proceed()}>
              Leave
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      {children}
    </Modal>
  );
}
