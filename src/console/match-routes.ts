import type { RouteObject } from "react-router";
import { paths } from "./paths.ts";
import { crumb, help } from "./route-handles.ts";

/** The pages around a domain's matches: the queue, the review, and what has been decided. */
export const matchRoutes: RouteObject[] = [
  {
    path: "matches",
    handle: crumb(({ domainName = "" }) => ({ text: "Matches", href: paths.matches(domainName) })),
    lazy: () => import("./pages/matches/sharing/matches-layout.tsx"),
    children: [
      {
        index: true,
        handle: help("matches"),
        lazy: () => import("./pages/matches/match-queue-page.tsx"),
      },
      {
        path: "compare",
        handle: {
          ...crumb(({ domainName = "" }) => ({
            text: "Compare",
            href: paths.comparison(domainName, []),
          })),
          ...help("match-review"),
        },
        lazy: () => import("./pages/matches/compare/compare-page.tsx"),
      },
      {
        path: "rules",
        handle: crumb(({ domainName = "" }) => ({
          text: "By rules",
          href: paths.ruleMatches(domainName),
        })),
        children: [
          {
            index: true,
            handle: help("rule-matches"),
            lazy: () => import("./pages/matches/rules/rule-matches-page.tsx"),
          },
          {
            path: ":matchId",
            handle: {
              ...crumb(({ domainName = "", matchId = "" }) => ({
                text: "Review",
                href: paths.ruleMatch(domainName, matchId),
              })),
              ...help("match-review"),
            },
            lazy: () => import("./pages/matches/rules/rule-match-page.tsx"),
          },
        ],
      },
      {
        path: "decisions",
        handle: {
          ...crumb(({ domainName = "" }) => ({
            text: "Decisions",
            href: paths.decisions(domainName),
          })),
          ...help("decisions"),
        },
        children: [
          { index: true, lazy: () => import("./pages/matches/ledger/decisions-page.tsx") },
          {
            path: ":decisionId",
            handle: crumb(({ domainName = "", decisionId = "" }) => ({
              text: "Decision",
              href: paths.decision(domainName, decisionId),
            })),
            lazy: () => import("./pages/matches/ledger/decision-page.tsx"),
          },
        ],
      },
      {
        path: "decisions/:decisionId/re-create",
        handle: {
          ...crumb(({ domainName = "", decisionId = "" }) => ({
            text: "Re-create",
            href: paths.reCreation(domainName, decisionId),
          })),
          ...help("re-creation"),
        },
        lazy: () => import("./pages/matches/re-creation/re-creation-page.tsx"),
      },
      {
        path: "bulk",
        handle: {
          ...crumb(({ domainName = "" }) => ({
            text: "Merge many groups",
            href: paths.bulkMerge(domainName),
          })),
          ...help("bulk-merge"),
        },
        lazy: () => import("./pages/matches/bulk/bulk-merge-page.tsx"),
      },
      {
        path: "try-auto-merging",
        handle: {
          ...crumb(({ domainName = "" }) => ({
            text: "Try auto-merging",
            href: paths.mergeSimulator(domainName),
          })),
          ...help("auto-merging-trial"),
        },
        lazy: () => import("./pages/matches/simulator/simulator-page.tsx"),
      },
      {
        path: "merge-plans",
        handle: {
          ...crumb(({ domainName = "" }) => ({
            text: "Merge plans",
            href: paths.mergePlans(domainName),
          })),
          ...help("merge-plans"),
        },
        lazy: () => import("./pages/matches/merge-plans/merge-plans-page.tsx"),
      },
      {
        path: "sharing",
        handle: {
          ...crumb(({ domainName = "" }) => ({
            text: "Share decisions",
            href: paths.sharing(domainName),
          })),
          ...help("share-decisions"),
        },
        lazy: () => import("./pages/matches/sharing/sharing-page.tsx"),
      },
      {
        path: ":matchId",
        handle: {
          ...crumb(({ domainName = "", matchId = "" }) => ({
            text: "Review",
            href: paths.match(domainName, matchId),
          })),
          ...help("match-review"),
        },
        lazy: () => import("./pages/matches/review/match-review-page.tsx"),
      },
    ],
  },
];
