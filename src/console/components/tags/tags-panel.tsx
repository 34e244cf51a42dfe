import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { ButtonProps } from "@cloudscape-design/components/button";
import type { Tags } from "../../api/tag-changes.ts";
import { tagQueries } from "../../api/tags.ts";
import { ErrorAlert } from "../error-alert.tsx";
import { HelpLink } from "../help-link.tsx";
import { PlainValue } from "../plain-value.tsx";
import { TagEditor } from "./tag-editor.tsx";

interface TagsPanelProps {
  /** Of a domain, an object type or an integration; undefined where the account's number is not known. */
  resourceArn: string | undefined;
  /** The tags that came with the resource itself: all there is to show without an ARN. */
  shownTags: Tags | undefined;
}

/** The tags of a resource, to read and to change. Remount it (by `key`) for another resource. */
export function TagsPanel({ resourceArn, shownTags }: TagsPanelProps) {
  const [isEditing, setEditing] = useState(false);
  const tags = useQuery({
    ...tagQueries.ofResource(resourceArn ?? ""),
    enabled: resourceArn !== undefined,
  });
  const shown = resourceArn === undefined ? shownTags : tags.data;
  const manage = useFocusOnReturn(isEditing);

  return (
    <Container
      header={
        <Header
          variant="h2"
          info={<HelpLink topic="tags" about="tags" />}
          counter={shown ? `(${Object.keys(shown).length})` : ""}
          description="Labels for sorting, for the bill and for permissions. AWS gives them no meaning of its own."
          actions={
            !isEditing &&
            resourceArn && (
              <Button ref={manage} disabled={!tags.data} onClick={() => setEditing(true)}>
                Manage tags
              </Button>
            )
          }
        >
          Tags
        </Header>
      }
    >
      {tags.isError && (
        <ErrorAlert
          what="The tags could not be loaded."
          error={tags.error}
          onRetry={() => void tags.refetch()}
          isRetrying={tags.isFetching}
        />
      )}
      {isEditing && resourceArn && tags.data ? (
        <TagEditor resourceArn={resourceArn} tags={tags.data} onClose={() => setEditing(false)} />
      ) : (
        <>
          {!shown && !tags.isError && (
            <StatusIndicator type="loading">Loading the tags</StatusIndicator>
          )}
          {shown && <TagList tags={shown} />}
        </>
      )}
      {resourceArn === undefined && (
        <Box color="text-body-secondary" padding={{ top: "xs" }}>
          These tags cannot be changed here: the console does not know the number of this AWS
          account, or the name of the resource is too long for its ARN.
        </Box>
      )}
    </Container>
  );
}

function TagList({ tags }: { tags: Tags }) {
  const entries = Object.entries(tags);
  if (entries.length === 0) return <Box color="text-body-secondary">No tags</Box>;
  return (
    <KeyValuePairs
      columns={3}
      items={entries.map(([key, value]) => ({
        label: <PlainValue>{key}</PlainValue>,
        value: value === "" ? "–" : <PlainValue>{value}</PlainValue>,
      }))}
    />
  );
}

/** A ref for the button that opened an editor: it has the focus again when the editor closes. */
function useFocusOnReturn(isEditing: boolean) {
  const button = useRef<ButtonProps.Ref>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !isEditing) button.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  return button;
}
