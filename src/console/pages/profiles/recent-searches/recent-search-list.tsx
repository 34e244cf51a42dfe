import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import Link from "@cloudscape-design/components/link";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { maskValue, type PersonalValueKind } from "../../../components/mask-value.ts";
import { showsPersonalValues } from "../../../components/personal-values.ts";
import { PlainValue } from "../../../components/plain-value.tsx";
import { useStoredSetting } from "../../../components/stored-setting.ts";
import { paths } from "../../../paths.ts";
import { searchKeyLabel } from "../../../search/search-keys.ts";
import { readSearch } from "../../../search/search-url.ts";
import { recentSearches, searchesOf } from "./recent-searches.ts";

const kinds: Readonly<Record<string, PersonalValueKind>> = { _email: "email", _phone: "phone" };

/** The searches in this tab, each a link; their values as masked as those of other lists. */
export function RecentSearchList({ domainName }: { domainName: string }) {
  const queries = searchesOf(useStoredSetting(recentSearches), domainName);
  const areValuesShown = useStoredSetting(showsPersonalValues);
  if (queries.length === 0) return null;

  function describe(query: string): string {
    const { terms, operator } = readSearch(new URLSearchParams(query));
    return terms
      .map(({ keyName, value }) => {
        const kind = kinds[keyName];
        return `${searchKeyLabel(keyName)}: ${kind && !areValuesShown ? maskValue(kind, value) : value}`;
      })
      .join(operator === "AND" ? " and " : " or ");
  }

  return (
    <Container
      header={
        <Header
          variant="h2"
          description="Kept with this tab only. A tab that is restored or duplicated has them too."
          actions={
            <Button
              onClick={() => recentSearches.write({ ...recentSearches.read(), [domainName]: [] })}
            >
              Forget them
            </Button>
          }
        >
          Recent searches
        </Header>
      }
    >
      <SpaceBetween size="xs">
        {queries.map((query) => (
          <Link key={query} href={paths.profiles(domainName, new URLSearchParams(query))}>
            <PlainValue>{describe(query)}</PlainValue>
          </Link>
        ))}
      </SpaceBetween>
    </Container>
  );
}
