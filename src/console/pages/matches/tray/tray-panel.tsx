import { phaseText } from "./phase-text.ts";
import { tray, useTrayItems } from "./tray.tsx";
import { TrayRow } from "./tray-row.tsx";
import styles from "./tray.module.css";
import { useTakeBackKey } from "./use-take-back-key.ts";

/** What was just decided, above every page: each merge can be taken back until it is sent. */
export default function TrayPanel() {
  const items = useTrayItems();
  const newest = useTakeBackKey();
  const latest = items.at(-1);
  return (
    <>
      <div className="visually-hidden" role="status">
        {latest && `${latest.title}: ${phaseText(latest.phase)}`}
      </div>
      {items.length > 0 && (
        <section className={styles["tray"]} aria-label="Decisions under way">
          <div
            role="presentation"
            // Whoever is at its controls gets the time they need (WCAG 2.2.1).
            onFocus={() => tray.hold(true)}
            onBlur={(event) => {
              if (!event.currentTarget.contains(event.relatedTarget)) tray.hold(false);
            }}
          >
            <ul className={styles["items"]}>
              {items.map((item) => (
                <TrayRow key={item.id} item={item} isNewest={item === newest} />
              ))}
            </ul>
          </div>
        </section>
      )}
    </>
  );
}
