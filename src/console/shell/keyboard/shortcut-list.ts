export interface ShortcutGroup {
  where: string;
  shortcuts: { keys: string; action: string }[];
}

const isMac = /Mac|iPhone|iPad/u.test(navigator.userAgent);

/** The keys that open the palette, as the reader's keyboard has them. */
export const paletteKeys = isMac ? "⌘ K" : "Ctrl K";

/** Whether a key event is that of the palette: Ctrl K would delete the rest of a line on a Mac. */
export function opensPalette(event: KeyboardEvent): boolean {
  const modifier = isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  return modifier && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k";
}

/** Single keys by where they act; each is the doing of a `useShortcuts` there. */
export const singleKeyGroups: readonly ShortcutGroup[] = [
  { where: "Everywhere", shortcuts: [{ keys: "?", action: "Show the shortcuts" }] },
  {
    where: "Review of a match group",
    shortcuts: [
      { keys: "J", action: "Previous group" },
      { keys: "K", action: "Next group" },
      { keys: "M", action: "Merge: it waits ten seconds before it is sent" },
      { keys: "N", action: "Not a match" },
      { keys: "S", action: "Skip" },
      { keys: "O", action: "Ask for a second opinion" },
      { keys: "C", action: "Write a note to the decision" },
      { keys: "U", action: "Take the last decision back" },
      {
        keys: "1–9",
        action: "Take the value of a profile, or make it the main one where no field has the focus",
      },
      { keys: "X", action: "Make the next profile the main one" },
      { keys: "W", action: "Show where values come from, or no longer" },
    ],
  },
];
