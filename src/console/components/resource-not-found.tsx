import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";

interface ResourceNotFoundProps {
  /** For example "Domain not found". */
  title: string;
  /** What may have happened to it. */
  children: string;
  wayOn: { text: string; href: string };
}

/** A page whose own resource does not exist (404): its own look, with a way on. */
export function ResourceNotFound({ title, children, wayOn }: ResourceNotFoundProps) {
  return (
    <SpaceBetween size="l">
      <Header variant="h1">{title}</Header>
      <Box variant="p">{children}</Box>
      <Button href={wayOn.href}>{wayOn.text}</Button>
    </SpaceBetween>
  );
}
