import { useSyncExternalStore } from "react";
import { bulkController } from "./bulk-controller.ts";

/** The bulk merge of a domain, as it goes on. */
export function useBulkRun(domainName: string) {
  const controller = bulkController(domainName);
  return { controller, ...useSyncExternalStore(controller.subscribe, controller.snapshot) };
}
