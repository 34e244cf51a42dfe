import { useSyncExternalStore } from "react";

/** A setting that the browser keeps, the same for everything on the page. */
export interface StoredSetting<Value> {
  read: () => Value;
  write: (value: Value) => void;
  subscribe: (listener: () => void) => () => void;
}

interface StoredSettingOptions<Value> {
  /** `session` belongs to the tab, and comes back where that is restored or duplicated; `local` stays. */
  area: "session" | "local";
  key: string;
  /** Reads what is stored, which another version may have written; undefined when nothing is. */
  parse: (stored: unknown) => Value;
}

/** Where storage is blocked or full, the setting holds until the page is closed. */
export function storedSetting<Value extends boolean | object>({
  area,
  key,
  parse,
}: StoredSettingOptions<Value>): StoredSetting<Value> {
  const storage = () => (area === "session" ? sessionStorage : localStorage);
  const listeners = new Set<() => void>();
  let value: Value | undefined;

  function load(): unknown {
    try {
      return JSON.parse(storage().getItem(key) ?? "null") ?? undefined;
    } catch {
      return undefined;
    }
  }

  return {
    read: () => (value ??= parse(load())),
    write: (next) => {
      value = next;
      try {
        storage().setItem(key, JSON.stringify(next));
      } catch {
        // It holds in memory.
      }
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function useStoredSetting<Value>({ read, subscribe }: StoredSetting<Value>): Value {
  return useSyncExternalStore(subscribe, read);
}
