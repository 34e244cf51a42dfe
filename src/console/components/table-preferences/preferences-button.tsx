import Button from "@cloudscape-design/components/button";
import { LoadedLater } from "../loaded-later.tsx";

const loadDialog = () => import("./preferences-dialog.tsx");

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
      name="The look of the table"
      load={loadDialog}
      props={props}
      loading={<Button variant="icon" iconName="settings" disabled ariaLabel="Look of the table" />}
      renderFailed={(retry) => (
        <Button
          variant="icon"
          iconName="refresh"
          ariaLabel="Load the choice of the table's look again"
          onClick={retry}
        />
      )}
    />
  );
}
