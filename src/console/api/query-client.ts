import {
  type FetchQueryOptions,
  type MutationOptions,
  QueryClient,
  type QueryKey,
} from "@tanstack/react-query";

export const queryClient = new QueryClient({
  defaultOptions: {
    // A loader has just tried: what failed there is shown, not asked for once more by the page.
    queries: { staleTime: 15_000, retry: false, retryOnMount: false, networkMode: "always" },
    mutations: { retry: false, networkMode: "always" },
  },
});

/** How long a navigation waits for its data before the page opens with its loading look, in milliseconds. */
const loaderPatience = 250;

/**
 * For route loaders: starts the queries together and waits for them, but not longer than people notice. Never throws:
 * the page reads the same query and shows its error where it belongs.
 */
export async function prefetch(...queries: Promise<unknown>[]): Promise<null> {
  await Promise.race([
    Promise.allSettled(queries),
    new Promise((resolve) => setTimeout(resolve, loaderPatience)),
  ]);
  return null;
}

/** Data from the cache when it is fresh, else a request. */
export function load<Data, Key extends QueryKey>(
  options: FetchQueryOptions<Data, Error, Data, Key>,
): Promise<void> {
  return queryClient.prefetchQuery(options);
}

/** Runs a mutation outside of any page, for work that outlives the page it was asked for on. */
export function runMutation<Output, Input>(
  options: MutationOptions<Output, Error, Input>,
  input: Input,
): Promise<Output> {
  return queryClient.getMutationCache().build(queryClient, options).execute(input);
}
