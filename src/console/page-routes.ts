import type { RouteObject } from "react-router";
import { shortProfileId } from "../profile-model/display-name.ts";
import { matchRoutes } from "./match-routes.ts";
import { objectTypeRoutes } from "./object-type-routes.ts";
import { paths } from "./paths.ts";
import { crumb, help } from "./route-handles.ts";

const profileCrumb = crumb(({ domainName = "", profileId = "" }) => ({
  text: shortProfileId(profileId),
  href: paths.profile(domainName, profileId),
}));

const identityResolutionRoutes: RouteObject[] = [
  {
    index: true,
    handle: help("identity-resolution"),
    lazy: () => import("./pages/identity-resolution/identity-resolution-page.tsx"),
  },
  {
    path: "schedule",
    handle: {
      ...crumb(({ domainName = "" }) => ({
        text: "Search for duplicates",
        href: paths.identityResolutionSchedule(domainName),
      })),
      ...help("identity-resolution-schedule"),
    },
    lazy: () => import("./pages/identity-resolution/schedule/schedule-page.tsx"),
  },
  {
    path: "auto-merging",
    handle: {
      ...crumb(({ domainName = "" }) => ({
        text: "Auto-merging",
        href: paths.autoMerging(domainName),
      })),
      ...help("auto-merging"),
    },
    lazy: () => import("./pages/identity-resolution/auto-merging/auto-merging-page.tsx"),
  },
  {
    path: "rules",
    handle: {
      ...crumb(({ domainName = "" }) => ({
        text: "Rule-based matching",
        href: paths.matchingRules(domainName),
      })),
      ...help("matching-rules"),
    },
    lazy: () => import("./pages/identity-resolution/rules/rules-page.tsx"),
  },
  {
    path: "jobs/:jobId",
    handle: {
      ...crumb(({ domainName = "", jobId = "" }) => ({
        text: "Job",
        href: paths.identityResolutionJob(domainName, jobId),
      })),
      ...help("identity-resolution-job"),
    },
    lazy: () => import("./pages/identity-resolution/jobs/job-page.tsx"),
  },
];

const integrationRoutes: RouteObject[] = [
  {
    index: true,
    handle: help("integrations"),
    lazy: () => import("./pages/integrations/integrations-page.tsx"),
  },
  {
    path: "create",
    handle: {
      ...crumb(({ domainName = "" }) => ({
        text: "Create integration",
        href: paths.createIntegration(domainName),
      })),
      ...help("create-integration"),
    },
    lazy: () => import("./pages/integrations/create/create-integration-page.tsx"),
  },
  {
    handle: crumb(({ domainName = "" }, search) => ({
      text: "Integration",
      href: paths.integration(domainName, search.get("uri") ?? ""),
    })),
    children: [
      {
        path: "details",
        handle: help("integration"),
        lazy: () => import("./pages/integrations/integration/integration-page.tsx"),
      },
      {
        path: "edit",
        handle: {
          ...crumb(({ domainName = "" }, search) => ({
            text: "Edit",
            href: paths.editIntegration(domainName, search.get("uri") ?? ""),
          })),
          ...help("integration"),
        },
        lazy: () => import("./pages/integrations/edit/edit-integration-page.tsx"),
      },
    ],
  },
];

const domainRoutes: RouteObject[] = [
  {
    index: true,
    handle: help("domain"),
    lazy: () => import("./pages/domains/overview/domain-overview-page.tsx"),
  },
  {
    path: "settings",
    handle: {
      ...crumb(({ domainName = "" }) => ({
        text: "Settings",
        href: paths.domainSettings(domainName),
      })),
      ...help("domain-settings"),
    },
    lazy: () => import("./pages/domains/settings/domain-settings-page.tsx"),
  },
  {
    path: "profiles",
    handle: crumb(({ domainName = "" }) => ({
      text: "Profiles",
      href: paths.profiles(domainName),
    })),
    children: [
      {
        index: true,
        handle: help("profile-search"),
        lazy: () => import("./pages/profiles/profile-search-page.tsx"),
      },
      {
        path: "create",
        handle: {
          ...crumb(({ domainName = "" }) => ({
            text: "Create profile",
            href: paths.createProfile(domainName),
          })),
          ...help("create-profile"),
        },
        lazy: () => import("./pages/profiles/edit/create-profile-page.tsx"),
      },
      {
        path: ":profileId",
        handle: { ...profileCrumb, ...help("profile") },
        lazy: () => import("./pages/profiles/profile/profile-page.tsx"),
        children: [
          {
            path: "objects/:objectType?",
            handle: help("profile-objects"),
            lazy: () => import("./pages/profiles/objects/profile-objects-page.tsx"),
          },
          {
            path: "keys",
            handle: help("profile-keys"),
            lazy: () => import("./pages/profiles/keys/profile-keys-page.tsx"),
          },
          {
            path: "history",
            handle: help("profile-history"),
            lazy: () => import("./pages/profiles/history/profile-history-page.tsx"),
          },
        ],
      },
      {
        path: ":profileId/edit",
        handle: profileCrumb,
        children: [
          {
            index: true,
            handle: {
              ...crumb(({ domainName = "", profileId = "" }) => ({
                text: "Edit",
                href: paths.editProfile(domainName, profileId),
              })),
              ...help("edit-profile"),
            },
            lazy: () => import("./pages/profiles/edit/edit-profile-page.tsx"),
          },
        ],
      },
    ],
  },
  {
    path: "identity-resolution",
    handle: crumb(({ domainName = "" }) => ({
      text: "Identity resolution",
      href: paths.identityResolution(domainName),
    })),
    children: identityResolutionRoutes,
  },
  {
    path: "integrations",
    handle: crumb(({ domainName = "" }) => ({
      text: "Integrations",
      href: paths.integrations(domainName),
    })),
    children: integrationRoutes,
  },
  {
    handle: crumb(({ domainName = "" }) => ({
      text: "Object types",
      href: paths.objectTypes(domainName),
    })),
    children: objectTypeRoutes,
  },
  ...matchRoutes,
];

/** Every page but the first, each loaded when somebody goes there. */
export const pageRoutes: RouteObject[] = [
  {
    path: "create-domain",
    handle: {
      ...crumb(() => ({ text: "Create domain", href: paths.createDomain() })),
      ...help("create-domain"),
    },
    lazy: () => import("./pages/domains/create-domain-page.tsx"),
  },
  {
    path: "account-integrations",
    handle: {
      ...crumb(() => ({
        text: "Find an integration",
        href: paths.accountIntegrations(),
      })),
      ...help("account-integrations"),
    },
    lazy: () => import("./pages/integrations/account-integrations-page.tsx"),
  },
  {
    path: "domains/:domainName",
    handle: crumb(({ domainName = "" }) => ({
      text: domainName,
      href: paths.domain(domainName),
    })),
    children: domainRoutes,
  },
];
