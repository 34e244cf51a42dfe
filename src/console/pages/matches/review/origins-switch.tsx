import styles from "./review.module.css";

interface OriginsSwitchProps {
  isShown: boolean;
  onToggle: () => void;
}

/** Has the comparison say where each value comes from, or no longer. The browser remembers it for the next groups. */
export function OriginsSwitch({ isShown, onToggle }: OriginsSwitchProps) {
  return (
    <button
      type="button"
      className={styles["originsSwitch"]}
      aria-keyshortcuts="W"
      onClick={onToggle}
    >
      {isShown ? "Hide where values come from" : "Show where values come from"}{" "}
      <kbd aria-hidden="true">W</kbd>
    </button>
  );
}
