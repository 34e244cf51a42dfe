import { createBrowserRouter, redirect } from "react-router";
import { Component as DomainsPage, loader as loadDomains } from "./pages/domains/domains-page.tsx";
import { pageRoutes } from "./page-routes.ts";
import { paths } from "./paths.ts";
import { crumb, help } from "./route-handles.ts";
import { AppShell } from "./shell/app-shell.tsx";
import { ErrorPage } from "./shell/error-page.tsx";
import { LoadingPage } from "./shell/loading-page.tsx";
import { NotFoundPage } from "./shell/not-found-page.tsx";

export const router = createBrowserRouter([
  {
    element: <AppShell />,
    errorElement: <ErrorPage />,
    HydrateFallback: LoadingPage,
    children: [
      {
        errorElement: <ErrorPage />,
        children: [
          { index: true, loader: () => redirect(paths.domains()) },
          {
            handle: crumb(() => ({ text: "Domains", href: paths.domains() })),
            children: [
              {
                path: "domains",
                handle: help("domains"),
                Component: DomainsPage,
                loader: loadDomains,
              },
              ...pageRoutes,
            ],
          },
          { path: "*", element: <NotFoundPage /> },
        ],
      },
    ],
  },
]);
