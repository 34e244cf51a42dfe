import { type StoredSetting, storedSetting } from "../stored-setting.ts";
import type { ColumnDisplay } from "./column-display.ts";

/** How somebody wants to see a table. */
export interface TablePreferences {
  /** Rows a page. */
  pageSize: number;
  wrapLines: boolean;
  contentDensity: "comfortable" | "compact";
  contentDisplay: ColumnDisplay[];
}

/** A page of the API has at most 100 items, and drawing more rows than that makes people wait. */
export const pageSizes: readonly number[] = [20, 50, 100];
const [defaultPageSize = 20] = pageSizes;

const settings = new Map<string, StoredSetting<TablePreferences>>();

/**
 * What this browser remembers of a table's look.
 *
 * @param tableId names the table over all domains: "profiles-found".
 */
export function tablePreferences(tableId: string): StoredSetting<TablePreferences> {
  const known = settings.get(tableId);
  if (known) return known;
  const setting = storedSetting({
    area: "local",
    key: `table:${tableId}`,
    parse: readTablePreferences,
  });
  settings.set(tableId, setting);
  return setting;
}

/** Takes from what another version may have stored only what is right. */
export function readTablePreferences(stored: unknown): TablePreferences {
  const found = typeof stored === "object" && stored !== null ? stored : {};
  const member = (name: keyof TablePreferences): unknown =>
    Object.hasOwn(found, name) ? (found as Record<string, unknown>)[name] : undefined;
  const pageSize = member("pageSize");
  const contentDisplay = member("contentDisplay");
  return {
    pageSize:
      typeof pageSize === "number" && pageSizes.includes(pageSize) ? pageSize : defaultPageSize,
    wrapLines: member("wrapLines") !== false,
    contentDensity: member("contentDensity") === "compact" ? "compact" : "comfortable",
    contentDisplay: Array.isArray(contentDisplay) ? contentDisplay.filter(isColumnDisplay) : [],
  };
}

function isColumnDisplay(value: unknown): value is ColumnDisplay {
  return (
    typeof value === "object" &&
    value !== null &&
    "id" in value &&
    typeof value.id === "string" &&
    "visible" in value &&
    typeof value.visible === "boolean"
  );
}
