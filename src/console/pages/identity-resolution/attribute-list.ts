/** Attributes that must all be the same for profiles to be taken for one person: a criterion, or the rule of a level. */
export interface AttributeList {
  id: number;
  attributes: readonly string[];
  /** What has been typed and is no attribute of the list yet. */
  typed: string;
}

/** "FirstName, LastName and EmailAddress" */
export function attributesInWords(attributes: readonly string[]): string {
  return new Intl.ListFormat("en", { type: "conjunction" }).format(attributes);
}

/** Lists as a form says them: what has been begun and not said yet is left out. */
export function listsInWords(lists: readonly AttributeList[]): string | undefined {
  return (
    lists
      .filter(({ attributes, typed }) => attributes.length > 0 || typed !== "")
      .map(({ attributes, typed }) =>
        attributesInWords(typed ? [...attributes, typed] : attributes),
      )
      .join("; ") || undefined
  );
}

export function newAttributeList(lists: readonly AttributeList[]): AttributeList {
  return { id: Math.max(-1, ...lists.map(({ id }) => id)) + 1, attributes: [], typed: "" };
}

/** The lists of the API for a form, which has one to begin with. */
export function attributeListsOf(lists: readonly (readonly string[])[]): readonly AttributeList[] {
  if (lists.length === 0) return [newAttributeList([])];
  return lists.map((attributes, id) => ({ id, attributes, typed: "" }));
}

/**
 * What is wrong with a list as it is to be saved, as a sentence; undefined when nothing is.
 *
 * @param attributeError what is wrong with an attribute that is to join it.
 */
export function attributeListError(
  { attributes, typed }: AttributeList,
  attributeError: (name: string) => string | undefined,
): string | undefined {
  if (typed !== "") return attributeError(typed) ?? `Choose ${typed} from the list, or clear it.`;
  return attributes.length === 0 ? "Choose an attribute." : undefined;
}
