import Badge from "@cloudscape-design/components/badge";

/** The tag our local service puts on a domain it filled with made-up people. */
const sampleDataTag = "sample-data";

/** Says so where a domain holds made-up people, so that nobody takes them for customers. */
export function DemoDataBadge({ tags }: { tags: Record<string, string> | undefined }) {
  return tags?.[sampleDataTag] ? <Badge color="blue">Demo data</Badge> : null;
}
