import type { RouteObject } from "react-router";
import { paths } from "./paths.ts";
import { crumb, help } from "./route-handles.ts";

/** The pages of a domain's object types, and of the templates beside them. */
export const objectTypeRoutes: RouteObject[] = [
  {
    path: "object-types",
    children: [
      {
        index: true,
        handle: help("object-types"),
        lazy: () => import("./pages/object-types/object-types-page.tsx"),
      },
      {
        path: ":objectTypeName",
        handle: crumb(({ domainName = "", objectTypeName = "" }) => ({
          text: objectTypeName,
          href: paths.objectType(domainName, objectTypeName),
        })),
        children: [
          {
            index: true,
            handle: help("object-type"),
            lazy: () => import("./pages/object-types/object-type/object-type-page.tsx"),
          },
          {
            path: "edit",
            handle: {
              ...crumb(({ domainName = "", objectTypeName = "" }) => ({
                text: "Edit",
                href: paths.editObjectType(domainName, objectTypeName),
              })),
              ...help("object-type-editor"),
            },
            lazy: () => import("./pages/object-types/editor/edit-object-type-page.tsx"),
          },
          {
            path: "send-object",
            handle: {
              ...crumb(({ domainName = "", objectTypeName = "" }) => ({
                text: "Send a test object",
                href: paths.sendTestObject(domainName, objectTypeName),
              })),
              ...help("send-test-object"),
            },
            lazy: () => import("./pages/object-types/send/send-object-page.tsx"),
          },
        ],
      },
    ],
  },
  {
    path: "create-object-type",
    handle: {
      ...crumb(({ domainName = "" }) => ({
        text: "Create object type",
        href: paths.createObjectType(domainName),
      })),
      ...help("object-type-editor"),
    },
    lazy: () => import("./pages/object-types/editor/create-object-type-page.tsx"),
  },
  {
    path: "object-type-templates",
    handle: {
      ...crumb(({ domainName = "" }) => ({
        text: "Templates",
        href: paths.objectTypeTemplates(domainName),
      })),
      ...help("object-type-templates"),
    },
    children: [
      { index: true, lazy: () => import("./pages/object-types/templates/templates-page.tsx") },
      {
        path: ":templateId",
        handle: crumb(({ domainName = "", templateId = "" }) => ({
          text: templateId,
          href: paths.objectTypeTemplate(domainName, templateId),
        })),
        lazy: () => import("./pages/object-types/templates/template-page.tsx"),
      },
    ],
  },
];
