import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useNavigate, useParams } from "react-router";
import { domainQueries } from "../../api/domains.ts";
import { profileQueries } from "../../api/profiles.ts";
import { detectSearchTerm } from "../../search/detect-search-term.ts";
import { isSearchable, toProfileSearch } from "../../search/search-url.ts";
import styles from "./keyboard.module.css";
import { type PaletteEntry, paletteEntries } from "./palette-entries.ts";

const mostProfiles = 5;
/** How long a value must stand before profiles are searched by it, in milliseconds. */
const typingPause = 250;

/**
 * One field from which every domain, page and profile is reached: a combobox with its list always open (ARIA Authoring
 * Practices Guide, "Combobox"). A native dialog, which keeps the focus in and gives it back by itself.
 */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const { domainName } = useParams();
  const navigate = useNavigate();
  const dialog = useRef<HTMLDialogElement>(null);
  const listId = useId();
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState(0);
  const entries = paletteEntries({
    typed,
    domainName,
    domainNames: useDomainNames(),
    profiles: useFoundProfiles(domainName, typed),
  });
  const active = Math.min(chosen, entries.length - 1);
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    element.showModal();
    // A click on the dialog itself is one beside what it holds.
    element.addEventListener("click", ({ target }) => target === element && element.close());
  }, []);
  useEffect(() => {
    document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [listId, active]);

  function go(entry: PaletteEntry | undefined) {
    if (!entry) return;
    // Closed first, so that the focus is back where the next page takes it from.
    dialog.current?.close();
    void navigate(entry.href);
  }

  function onKeyDown(event: KeyboardEvent) {
    // Enter also ends the composition of a word, in Japanese for one.
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setChosen((active + step + entries.length) % entries.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      go(entries[active]);
    }
  }

  return (
    <dialog ref={dialog} className={styles["palette"]} aria-label="Go to" onClose={onClose}>
      <input
        className={styles["field"]}
        type="text"
        role="combobox"
        aria-label="Domain, page or profile"
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={listId}
        aria-activedescendant={entries.length > 0 ? `${listId}-${active}` : undefined}
        placeholder="A domain, a page, or what you know of a person"
        autoComplete="off"
        spellCheck={false}
        autoFocus
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label="Ways on" className={styles["entries"]}>
        {entries.map((entry, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys go to the field, which keeps the focus
          <div
            key={entry.href}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={styles["entry"]}
            onPointerMove={() => setChosen(index)}
            onClick={() => go(entry)}
          >
            <bdi>{entry.text}</bdi>
            <span className={styles["kind"]}>{entry.kind}</span>
          </div>
        ))}
      </div>
      {entries.length === 0 && <div className={styles["nothing"]}>Nothing is called so.</div>}
      <div className="visually-hidden" role="status">
        {`${entries.length} ways on`}
      </div>
    </dialog>
  );
}

function useDomainNames(): string[] {
  const domains = useInfiniteQuery(domainQueries.list);
  return (domains.data?.pages ?? []).flatMap((page) =>
    (page.Items ?? []).flatMap(({ DomainName }) => DomainName ?? []),
  );
}

/** The profiles of a domain that have what was typed, a moment after the last key. */
function useFoundProfiles(domainName: string | undefined, typed: string) {
  const [settled, setSettled] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed.trim()), typingPause);
    return () => clearTimeout(timer);
  }, [typed]);
  const search = {
    terms: [detectSearchTerm(settled)],
    operator: "AND" as const,
    token: undefined,
  };
  const { data } = useQuery({
    ...profileQueries.search(domainName ?? "", toProfileSearch(search, mostProfiles)),
    enabled: domainName !== undefined && isSearchable(search),
  });
  if (settled !== typed.trim()) return [];
  return (data?.Items ?? []).flatMap((profile) => {
    const { ProfileId } = profile;
    return ProfileId ? [{ ...profile, ProfileId }] : [];
  });
}
