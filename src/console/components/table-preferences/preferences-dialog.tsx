import CollectionPreferences from "@cloudscape-design/components/collection-preferences";
import { useStoredSetting } from "../stored-setting.ts";
import { arrangedColumns, keepAbsent } from "./column-display.ts";
import type { PreferencesButtonProps } from "./preferences-button.tsx";
import { pageSizes, readTablePreferences, tablePreferences } from "./table-preferences.ts";

/** Cloudscape's button and dialog for a table's look, in a chunk of their own. */
export default function PreferencesDialog({
  tableId,
  columns,
  rowsName,
  onPageSize,
}: PreferencesButtonProps) {
  const setting = tablePreferences(tableId);
  const preferences = useStoredSetting(setting);
  const total = columns.length;
  return (
    <CollectionPreferences
      title="Look of the table"
      confirmLabel="Save"
      cancelLabel="Cancel"
      closeAriaLabel="Close without saving"
      preferences={{
        ...preferences,
        contentDisplay: arrangedColumns(preferences.contentDisplay, columns),
      }}
      {...(rowsName && {
        pageSizePreference: {
          title: "Rows a page",
          options: pageSizes.map((value) => ({ value, label: `${value} ${rowsName}` })),
        },
      })}
      wrapLinesPreference={{
        label: "Wrap lines",
        description: "Shows long values in full, on several lines.",
      }}
      contentDensityPreference={{
        label: "Compact",
        description: "More rows, with less space between them.",
      }}
      contentDisplayPreference={{
        title: "Columns",
        description: "Show or hide columns, and bring them into your order.",
        options: columns.map(({ id, header, isAlwaysVisible = false }) => ({
          id,
          label: header,
          alwaysVisible: isAlwaysVisible,
        })),
        dragHandleAriaLabel: "Move",
        dragHandleAriaDescription:
          "Space or Enter picks a column up, the arrow keys move it, Space or Enter puts it down, Escape leaves it where it was.",
        liveAnnouncementDndStarted: (position) => `Picked up at position ${position} of ${total}`,
        liveAnnouncementDndItemReordered: (_from, to) => `At position ${to} of ${total}`,
        liveAnnouncementDndItemCommitted: (_from, to) => `Put down at position ${to} of ${total}`,
        liveAnnouncementDndDiscarded: "Left where it was",
      }}
      onConfirm={({ detail }) => {
        const next = readTablePreferences(detail);
        setting.write({
          ...next,
          contentDisplay: keepAbsent(next.contentDisplay, preferences.contentDisplay),
        });
        if (next.pageSize !== preferences.pageSize) onPageSize?.();
      }}
    />
  );
}
