import Box from "@cloudscape-design/components/box";
import Spinner from "@cloudscape-design/components/spinner";

/** Shown on the very first load only, while the first page's code is on its way. */
export function LoadingPage() {
  return (
    <Box textAlign="center" padding="xxxl">
      <Spinner size="large" /> <span>Loading the page</span>
    </Box>
  );
}
