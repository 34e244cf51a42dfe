import { attributesInWords } from "./attribute-list.ts";

/** Criteria or rules to read, in the order in which they are tried. */
export function AttributeLists({ lists }: { lists: readonly (readonly string[])[] }) {
  return (
    <ol style={{ margin: 0, paddingInlineStart: "1.25em", overflowWrap: "anywhere" }}>
      {lists.map((attributes) => (
        <li key={attributes.join()}>{attributesInWords(attributes)}</li>
      ))}
    </ol>
  );
}
