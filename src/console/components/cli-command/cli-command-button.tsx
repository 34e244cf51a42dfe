import Button from "@cloudscape-design/components/button";
import { useState } from "react";
import { LoadedLater } from "../loaded-later.tsx";
import type { ServiceCall } from "./service-call.ts";

const loadDialog = () => import("./cli-command-dialog.tsx");

interface CliCommandButtonProps {
  /** What the page asks the service, or would ask when its form is sent. */
  calls: readonly ServiceCall[];
  /** Where there is nothing to send: why. */
  nothing?: string | undefined;
}

/** Shows what the page does as commands of the AWS CLI, to be copied. */
export function CliCommandButton({ calls, nothing }: CliCommandButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button
        formAction="none"
        iconName="script"
        disabled={nothing !== undefined}
        {...(nothing !== undefined && { disabledReason: nothing })}
        onClick={() => setOpen(true)}
      >
        AWS CLI
      </Button>
      {isOpen && (
        <LoadedLater
          name="The AWS CLI commands"
          load={loadDialog}
          props={{ calls, onDismiss: close }}
          onFailed={close}
        />
      )}
    </>
  );
}
