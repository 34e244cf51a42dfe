import { useEffect, useRef, useState } from "react";
import { useLocation, useNavigation } from "react-router";

/**
 * Does for a client-side navigation what a browser does for a page load: says the new page's title to a screen reader
 * and takes the focus to the page's heading, unless the page put it somewhere more useful itself.
 */
export function RouteAnnouncer() {
  const { pathname } = useLocation();
  const isIdle = useNavigation().state === "idle";
  const [title, setTitle] = useState("");
  const announcedPath = useRef(pathname);

  useEffect(() => {
    if (!isIdle || announcedPath.current === pathname) return;
    announcedPath.current = pathname;
    // React hoists the page's <title> in the same commit; the effect of the shell runs after it.
    setTitle(document.title);
    if (document.activeElement && document.activeElement !== document.body) {
      const keepsFocus = document.activeElement.closest("main") !== null;
      if (keepsFocus) return;
    }
    const heading = document.querySelector<HTMLElement>("main h1");
    if (!heading) return;
    heading.tabIndex = -1;
    heading.style.outline = "none";
    heading.focus();
  }, [isIdle, pathname]);

  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {title}
    </div>
  );
}
