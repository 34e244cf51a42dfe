import type { FlashbarProps } from "@cloudscape-design/components/flashbar";
import { lazy, Suspense, useEffect, useSyncExternalStore } from "react";

const loadFlashbar = () => import("@cloudscape-design/components/flashbar");
const Flashbar = lazy(loadFlashbar);

export interface Notification {
  type: "success" | "info" | "warning" | "error";
  header: string;
  content?: string;
}

let notifications: readonly (Notification & { id: string })[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function set(next: typeof notifications): void {
  notifications = next;
  for (const listener of listeners) listener();
}

/** Tells the result of an action above the page. Errors with a place of their own (a field, a form, a page) stay there. */
export function notify(notification: Notification): void {
  lastId += 1;
  set([{ ...notification, id: `notification-${lastId}` }, ...notifications].slice(0, 5));
}

function dismiss(id: string): void {
  set(notifications.filter((notification) => notification.id !== id));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function Notifications() {
  const shown = useSyncExternalStore(subscribe, () => notifications);
  // After the first page, which needs none, and before a notification says that the server is gone: it could not be loaded then.
  useEffect(() => {
    void loadFlashbar().catch(() => undefined);
  }, []);
  const items = shown.map((notification): FlashbarProps.MessageDefinition => ({
    ...notification,
    dismissible: true,
    dismissLabel: `Dismiss: ${notification.header}`,
    onDismiss: () => dismiss(notification.id),
  }));
  if (items.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <Flashbar items={items} />
    </Suspense>
  );
}
