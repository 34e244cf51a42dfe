import { detectSearchTerm, type SearchTerm } from "../../../search/detect-search-term.ts";
import { standardSearchKeys } from "../../../search/search-keys.ts";
import type { SearchRequest } from "../../../search/search-url.ts";

/** What the key chooser of the one box says when the key is read from the value. */
export const detect = "detect";

/** The search form as it is being filled in. */
export interface SearchDraft {
  mode: "one" | "several";
  /** For one value: its key's name, or `detect`. */
  chosenKey: string;
  text: string;
  /** For several keys. */
  terms: SearchTerm[];
  operator: "AND" | "OR";
}

const emptyTerm: SearchTerm = { keyName: "", value: "" };

/**
 * The form for a search that was made: in the one box when it reads back as the same search there, so that "Detect"
 * stays chosen; else as rows of keys.
 */
export function draftOf({ terms, operator }: SearchRequest): SearchDraft {
  const draft: SearchDraft = {
    mode: terms.length > 1 ? "several" : "one",
    chosenKey: detect,
    text: "",
    terms,
    operator,
  };
  const [term] = terms;
  if (draft.mode === "several" || !term) return draft;
  if (isSameTerm(detectSearchTerm(term.value), term)) return { ...draft, text: term.value };
  if (standardSearchKeys.some(({ keyName }) => keyName === term.keyName))
    return { ...draft, chosenKey: term.keyName, text: term.value };
  const text = `${term.keyName}=${term.value}`;
  if (isSameTerm(detectSearchTerm(text), term)) return { ...draft, text };
  return { ...draft, mode: "several" };
}

/** The search that the form asks for. */
export function requestOf(draft: SearchDraft): SearchRequest {
  const terms =
    draft.mode === "one"
      ? [termOf(draft)]
      : draft.terms.map(({ keyName, value }) => ({ keyName: keyName.trim(), value: value.trim() }));
  return { terms, operator: draft.operator };
}

/** From one box to rows of keys, or back, keeping what was entered. */
export function switchMode(draft: SearchDraft): SearchDraft {
  if (draft.mode === "one") {
    const first = draft.text.trim() ? termOf(draft) : emptyTerm;
    const rest = draft.terms.slice(1);
    return { ...draft, mode: "several", terms: [first, ...(rest.length > 0 ? rest : [emptyTerm])] };
  }
  const [first = emptyTerm] = draft.terms;
  const { chosenKey, text } = draftOf({ terms: [first], operator: draft.operator });
  return { ...draft, mode: "one", chosenKey, text: text || first.value };
}

export function addTerm(draft: SearchDraft): SearchDraft {
  return { ...draft, terms: [...draft.terms, emptyTerm] };
}

export function removeTerm(draft: SearchDraft, index: number): SearchDraft {
  return { ...draft, terms: draft.terms.toSpliced(index, 1) };
}

export function changeTerm(
  draft: SearchDraft,
  index: number,
  change: Partial<SearchTerm>,
): SearchDraft {
  return {
    ...draft,
    terms: draft.terms.map((term, at) => (at === index ? { ...term, ...change } : term)),
  };
}

function termOf({ chosenKey, text }: SearchDraft): SearchTerm {
  return chosenKey === detect ? detectSearchTerm(text) : { keyName: chosenKey, value: text.trim() };
}

function isSameTerm(one: SearchTerm, other: SearchTerm): boolean {
  return one.keyName === other.keyName && one.value === other.value;
}
