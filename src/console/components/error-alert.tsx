import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import { describeError } from "../api/errors.ts";

interface ErrorAlertProps {
  /** What failed, as a sentence: "The domains could not be loaded." */
  what: string;
  error: unknown;
  onRetry?: () => void;
  isRetrying?: boolean;
}

/** An error where the person looks: what failed, why, what to do, the request id, and a way to try again. */
export function ErrorAlert({ what, error, onRetry, isRetrying = false }: ErrorAlertProps) {
  const { reason, advice, serviceMessage, requestId } = describeError(error);
  return (
    <Alert
      type="error"
      header={what}
      action={
        onRetry && (
          <Button onClick={onRetry} loading={isRetrying} loadingText="Trying again">
            Try again
          </Button>
        )
      }
    >
      <div role="alert">
        {reason} {advice}
        {serviceMessage && <div>The service says: {serviceMessage}</div>}
        {requestId && <div>Request id: {requestId}</div>}
      </div>
    </Alert>
  );
}
