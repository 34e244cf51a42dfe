import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import { loadingFailed } from "../../../components/loaded-later.tsx";
import styles from "./tray.module.css";

/** In place of the tray where its code could not be loaded. */
export function TrayFailed({ onRetry }: { onRetry: () => void }) {
  return (
    <section className={styles["tray"]} aria-label="Decisions under way">
      <Alert
        type="error"
        header="The tray of waiting merges could not be loaded"
        action={<Button onClick={onRetry}>Try again</Button>}
      >
        <div role="alert">A merge that waits is sent all the same. {loadingFailed}</div>
      </Alert>
    </section>
  );
}
