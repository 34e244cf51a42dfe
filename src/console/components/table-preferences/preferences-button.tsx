import Button from "@cloudscape-design/components/button";
import { lazy } from "react";
import { LoadedLater } from "../loaded-later.tsx";

const PreferencesDialog = lazy(() => import("./preferences-dialog.tsx"));

export interface PreferencesButtonProps {
  tableId: string;
  columns: readonly {
    id: string;
    header: string;
    isAlwaysVisible?: boolean;
    isHiddenAtFirst?: boolean;
  }[];
  /** What a row is, of many: "profiles". Where the table has pages whose size can be chosen. */
  rowsName?: string;
  /** The pages have another size now, so that the one that is shown is no longer one of them. */
  onPageSize?: () => void;
}

/** Opens the choice of columns, density and page size of a table; goes into its `preferences`. */
export function PreferencesButton(props: PreferencesButtonProps) {
  return (
    <LoadedLater
      fallback={
        <Button variant="icon" iconName="settings" disabled ariaLabel="Look of the table" />
      }
    >
      <PreferencesDialog {...props} />
    </LoadedLater>
  );
}
