import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import type { TagRow } from "./tag-rows.ts";
import { TagRowsEditor } from "./tag-rows-editor.tsx";

interface NewTagsProps {
  rows: readonly TagRow[];
  /** An empty key is no mistake before somebody wants to go on. */
  showsMissingKeys: boolean;
  onChange: (rows: TagRow[]) => void;
}

/** The tags that a resource is created with. */
export function NewTags({ rows, showsMissingKeys, onChange }: NewTagsProps) {
  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={`(${rows.length})`}
          description="Labels for sorting, for the bill and for permissions. They can be changed later."
        >
          Tags (optional)
        </Header>
      }
    >
      <TagRowsEditor rows={rows} showsMissingKeys={showsMissingKeys} onChange={onChange} />
    </Container>
  );
}
