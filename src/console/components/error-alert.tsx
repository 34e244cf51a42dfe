import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import { describeError } from "../api/errors.ts";
import styles from "./error-alert.module.css";

interface ErrorAlertProps {
  /** What failed, as a sentence: "The domains could not be loaded." */
  what: string;
  error: unknown;
  onRetry?: () => void;
  isRetrying?: boolean;
  /** Where it is seen what has happened after all: beside this page, which keeps what was entered. */
  look?: { text: string; href: string };
}

/** An error where the person looks: what failed, why, what to do, the request id, and a way to try again. */
export function ErrorAlert({ what, error, onRetry, isRetrying = false, look }: ErrorAlertProps) {
  const { reason, advice, serviceMessage, requestId } = describeError(error);
  return (
    <div className={styles["alert"]}>
      <Alert
        type="error"
        header={what}
        action={
          (onRetry && (
            <Button onClick={onRetry} loading={isRetrying} loadingText="Trying again">
              Try again
            </Button>
          )) ||
          (look && (
            <Button href={look.href} target="_blank" iconName="external" iconAlign="right">
              {look.text}
            </Button>
          ))
        }
      >
        <div role="alert">
          {reason} {advice}
          {serviceMessage && <div>The service says: {serviceMessage}</div>}
          {requestId && <div>Request id: {requestId}</div>}
        </div>
      </Alert>
    </div>
  );
}
