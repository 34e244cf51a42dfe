import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useQuery } from "@tanstack/react-query";
import {
  type LoaderFunctionArgs,
  useLocation,
  useNavigate,
  useParams,
  useSearchParams,
} from "react-router";
import { domainQueries } from "../../api/domains.ts";
import { isNotFound } from "../../api/errors.ts";
import { profileQueries } from "../../api/profiles.ts";
import { load, prefetch } from "../../api/query-client.ts";
import { DomainNotFound } from "../../components/domain-not-found.tsx";
import { useStoredSetting } from "../../components/stored-setting.ts";
import { tablePreferences } from "../../components/table-preferences/table-preferences.ts";
import { paths } from "../../paths.ts";
import { PageTitle } from "../../shell/page-title.tsx";
import { readPageHistory } from "./page-history.ts";
import { RecentSearchList } from "./recent-searches/recent-search-list.tsx";
import { recentSearches, withSearch } from "./recent-searches/recent-searches.ts";
import { ProfileResults } from "./results/profile-results.tsx";
import { resultsTable } from "./results/results-table.ts";
import { SearchExamples } from "./results/search-examples.tsx";
import { SearchForm } from "./search-form/search-form.tsx";
import { isSearchable, readSearch, toProfileSearch, writeSearch } from "../../search/search-url.ts";

export function loader({ params: { domainName = "" }, request }: LoaderFunctionArgs) {
  const search = readSearch(new URL(request.url).searchParams);
  const { pageSize } = tablePreferences(resultsTable).read();
  return prefetch(
    isSearchable(search)
      ? load(profileQueries.search(domainName, toProfileSearch(search, pageSize)))
      : load(domainQueries.detail(domainName)),
  );
}

export function Component() {
  const { domainName = "" } = useParams();
  const [params] = useSearchParams();
  const location = useLocation();
  const navigate = useNavigate();
  const search = readSearch(params);
  const hasSearch = isSearchable(search);
  const { pageSize } = useStoredSetting(tablePreferences(resultsTable));
  const result = useQuery(profileQueries.search(domainName, toProfileSearch(search, pageSize)));
  // A search says itself when its domain does not exist.
  const domain = useQuery({ ...domainQueries.detail(domainName), enabled: !hasSearch });
  if (isNotFound(hasSearch ? result.error : domain.error))
    return <DomainNotFound domainName={domainName} />;

  return (
    <SpaceBetween size="l">
      <PageTitle>{`Profiles of ${domainName}`}</PageTitle>
      <Header
        variant="h1"
        description="Find a customer by what you know of them."
        actions={<Button href={paths.createProfile(domainName)}>Create profile</Button>}
      >
        Profiles
      </Header>
      <SearchForm
        search={search}
        isSearching={result.isLoading}
        onSearch={(next) => {
          const query = writeSearch(next);
          const url = paths.profiles(domainName, query);
          recentSearches.write(withSearch(recentSearches.read(), domainName, query.toString()));
          if (url === paths.profiles(domainName, params)) void result.refetch();
          else void navigate(url);
        }}
      />
      {hasSearch ? (
        <ProfileResults
          domainName={domainName}
          search={search}
          result={result}
          earlierPages={readPageHistory(location.state).earlierPages}
          onPage={(token, earlierPages) =>
            void navigate(paths.profiles(domainName, writeSearch(search, token)), {
              state: { earlierPages },
            })
          }
        />
      ) : (
        <>
          <RecentSearchList domainName={domainName} />
          <SearchExamples />
        </>
      )}
    </SpaceBetween>
  );
}
