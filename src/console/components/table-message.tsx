import Box from "@cloudscape-design/components/box";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { ReactNode } from "react";

interface TableMessageProps {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}

/** What a table shows instead of rows: nothing there yet, or nothing that matches. */
export function TableMessage({ title, children, action }: TableMessageProps) {
  return (
    <Box textAlign="center" color="inherit" padding={{ vertical: "s" }}>
      <SpaceBetween size="xs">
        <b>{title}</b>
        {children && (
          <Box variant="p" color="inherit">
            {children}
          </Box>
        )}
        {action}
      </SpaceBetween>
    </Box>
  );
}
