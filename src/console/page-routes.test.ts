import type { RouteObject } from "react-router";
import { expect, test } from "vitest";
import { helpTopics } from "./help/help-topics.ts";
import { pageRoutes } from "./page-routes.ts";
import { paletteEntries } from "./shell/keyboard/palette-entries.ts";

interface RoutedPage {
  /** "/domains/:domainName/profiles" */
  path: string;
  /** The innermost topic on the way to it, which is the one that the help panel takes. */
  topic: string | undefined;
}

/** What the routes lead to: a page is where the table ends. */
function pagesOf(routes: readonly RouteObject[], above: RoutedPage): RoutedPage[] {
  return routes.flatMap((route): RoutedPage[] => {
    const handle: unknown = route.handle;
    const named =
      typeof handle === "object" && handle !== null && "help" in handle ? handle.help : undefined;
    const page = {
      path: route.path ? `${above.path}/${route.path}` : above.path,
      topic: typeof named === "string" ? named : above.topic,
    };
    return route.children ? pagesOf(route.children, page) : [page];
  });
}

const pages = pagesOf(pageRoutes, { path: "", topic: undefined });

test("every page has a help text", () => {
  expect(pages.length).toBeGreaterThan(30);
  expect(pages.filter(({ topic }) => !topic || !Object.hasOwn(helpTopics, topic))).toEqual([]);
});

/** What these pages show is named by the query, without which there is nothing to show. */
const namedByQuery = new Set([
  "/domains/shop/integrations/details",
  "/domains/shop/integrations/edit",
]);

test("the palette leads to every page that needs no more than a domain", () => {
  const offered = new Set(
    paletteEntries({ typed: "", domainName: "shop", domainNames: [], profiles: [] }).map(
      ({ href }) => href.split("?")[0],
    ),
  );
  const missing = pages
    .map(({ path }) => path.replace(":domainName", "shop"))
    .filter((path) => !path.includes(":") && !namedByQuery.has(path))
    .filter((path) => !offered.has(path));
  expect(missing).toEqual([]);
});
