import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { isSearchable, type SearchRequest } from "../../../search/search-url.ts";
import { OneValue } from "./one-value.tsx";
import { draftOf, requestOf, switchMode } from "./search-draft.ts";
import { SeveralKeys } from "./several-keys.tsx";

interface SearchFormProps {
  /** The search in the URL; the form follows it when it changes. */
  search: SearchRequest;
  isSearching: boolean;
  onSearch: (search: SearchRequest) => void;
}

/** What to search profiles by: one value whose key is detected, or one to five keys joined by AND or OR. */
export function SearchForm({ search, isSearching, onSearch }: SearchFormProps) {
  const [shownSearch, setShownSearch] = useState(search);
  const [draft, setDraft] = useState(() => draftOf(search));
  const hasSearch = search.terms.length > 0;
  const [showErrors, setShowErrors] = useState(hasSearch && !isSearchable(search));

  // Not a remount: the person who pressed Enter keeps the cursor where it is.
  if (!isSameSearch(search, shownSearch)) {
    setShownSearch(search);
    setDraft(draftOf(search));
    setShowErrors(hasSearch && !isSearchable(search));
  }

  const request = requestOf(draft);
  return (
    <form
      role="search"
      aria-label="Profiles"
      onSubmit={(event) => {
        event.preventDefault();
        setShowErrors(true);
        if (isSearchable(request)) onSearch(request);
      }}
    >
      <Container>
        <SpaceBetween size="l">
          {draft.mode === "one" ? (
            <OneValue
              draft={draft}
              onChange={setDraft}
              showErrors={showErrors}
              autoFocus={!hasSearch}
            />
          ) : (
            <SeveralKeys draft={draft} onChange={setDraft} showErrors={showErrors} />
          )}
          <SpaceBetween size="xs" direction="horizontal">
            <Button variant="primary" loading={isSearching} loadingText="Searching">
              Search
            </Button>
            <Button
              formAction="none"
              onClick={() => {
                setShowErrors(false);
                setDraft(switchMode(draft));
              }}
            >
              {draft.mode === "one" ? "Use several keys" : "Use one value"}
            </Button>
          </SpaceBetween>
        </SpaceBetween>
      </Container>
    </form>
  );
}

function isSameSearch(one: SearchRequest, other: SearchRequest): boolean {
  return (
    one.operator === other.operator &&
    one.terms.length === other.terms.length &&
    one.terms.every(
      ({ keyName, value }, index) =>
        keyName === other.terms[index]?.keyName && value === other.terms[index].value,
    )
  );
}
