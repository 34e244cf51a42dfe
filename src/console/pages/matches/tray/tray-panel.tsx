import { useEffect, useRef } from "react";
import { phaseText } from "./phase-text.ts";
import { useRoomBelow } from "./room-below.ts";
import { tray, useTrayItems } from "./tray.tsx";
import { TrayRow } from "./tray-row.tsx";
import styles from "./tray.module.css";
import { useTakeBackKey } from "./use-take-back-key.ts";

/** What the shell keeps free below a page, in pixels: at its end the decision bar stands above that. */
const roomAtFoot = 48;

/** What was just decided, above every page: each merge can be taken back until it is sent. */
export default function TrayPanel() {
  const items = useTrayItems();
  const newest = useTakeBackKey();
  const latest = items.at(-1);
  const panel = useRef<HTMLElement>(null);
  const roomBelow = useRoomBelow();
  // Whoever is at its controls gets the time they need (WCAG 2.2.1).
  useEffect(
    () => tray.holdWhile(() => panel.current?.contains(document.activeElement) ?? false),
    [],
  );
  return (
    <>
      <div className="visually-hidden" role="status">
        {latest && `${latest.title}: ${phaseText(latest.phase)}`}
      </div>
      {items.length > 0 && (
        <section
          ref={panel}
          className={styles["tray"]}
          style={{ insetBlockEnd: roomBelow + roomAtFoot }}
          aria-label="Decisions under way"
        >
          <ul className={styles["items"]}>
            {items.map((item) => (
              <TrayRow key={item.id} item={item} isNewest={item === newest} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
