import Button from "@cloudscape-design/components/button";

interface RefreshButtonProps {
  /** What is read again: "Refresh domains". */
  label: string;
  isFetching: boolean;
  onRefresh: () => void;
}

/** Reads the page's data again; it also is the place where a refetch in the background shows. */
export function RefreshButton({ label, isFetching, onRefresh }: RefreshButtonProps) {
  return (
    <Button
      iconName="refresh"
      ariaLabel={label}
      loading={isFetching}
      loadingText="Refreshing"
      onClick={onRefresh}
    />
  );
}
