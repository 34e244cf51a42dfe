import { type MouseEvent, useCallback } from "react";
import { useNavigate } from "react-router";

/**
 * Makes every link inside an element navigate without a page load, whichever component drew it: Cloudscape's links,
 * buttons, breadcrumbs and navigation are plain anchors. New tabs, downloads and other hosts stay the browser's.
 */
export function useFollowLinks(): (event: MouseEvent) => void {
  const navigate = useNavigate();
  return useCallback(
    (event) => {
      // Tabs keep their links from the browser and say themselves where to go.
      if (event.defaultPrevented) return;
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
        return;
      const link = (event.target as Element).closest<HTMLAnchorElement>("a[href]");
      if (!link || link.target === "_blank" || link.download || link.origin !== location.origin)
        return;
      if (link.getAttribute("href")?.startsWith("#")) return;
      event.preventDefault();
      void navigate(link.pathname + link.search + link.hash);
    },
    [navigate],
  );
}
