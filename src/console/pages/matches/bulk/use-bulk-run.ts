import { useSyncExternalStore } from "react";
import { invalidateProfiles } from "../../../api/profiles.ts";
import { BulkController } from "./bulk-controller.ts";
import { keepItem, keepRun, latestRun } from "./bulk-store.ts";
import { bulkTools } from "./bulk-tools.ts";

const controllers = new Map<string, BulkController>();

/** The bulk merge of a domain, as it goes on. */
export function useBulkRun(domainName: string) {
  const controller = controllerOf(domainName);
  return { controller, ...useSyncExternalStore(controller.subscribe, controller.snapshot) };
}

function controllerOf(domainName: string): BulkController {
  const known = controllers.get(domainName);
  if (known) return known;
  const controller = new BulkController(domainName, {
    latestRun: () => latestRun(domainName),
    keepRun,
    keepItem,
    toolsOf: bulkTools,
    onRest: () => void invalidateProfiles(domainName),
  });
  controllers.set(domainName, controller);
  return controller;
}
