import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { paths } from "../paths.ts";
import { PageTitle } from "./page-title.tsx";

/** A URL that names no page. A page whose own resource is gone uses `ResourceNotFound`. */
export function NotFoundPage() {
  return (
    <SpaceBetween size="l">
      <PageTitle>Page not found</PageTitle>
      <Header variant="h1">Page not found</Header>
      <Box variant="p">The console has no page at this address.</Box>
      <Button href={paths.domains()}>Go to domains</Button>
    </SpaceBetween>
  );
}
