import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useRouteError } from "react-router";
import { paths } from "../paths.ts";
import { PageTitle } from "./page-title.tsx";

/** Where a page ends up that broke while it was drawn, or whose code could not be loaded. */
export function ErrorPage() {
  const error = useRouteError();
  return (
    <Box padding="xxl">
      <PageTitle>Something went wrong</PageTitle>
      <SpaceBetween size="l">
        <Header variant="h1">This page could not be shown</Header>
        <Box variant="p">
          What was saved before stays saved. The console may have been updated, or its server may
          have been stopped: see that it runs (npm start starts it), then load the page again.
        </Box>
        {error instanceof Error && <Box variant="code">{error.message}</Box>}
        <SpaceBetween size="xs" direction="horizontal">
          <Button variant="primary" onClick={() => location.reload()}>
            Load again
          </Button>
          <Button onClick={() => location.assign(paths.domains())}>Go to domains</Button>
        </SpaceBetween>
      </SpaceBetween>
    </Box>
  );
}
