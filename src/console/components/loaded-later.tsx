import { Component, type ReactNode, Suspense } from "react";
import { notify } from "../shell/notifications.tsx";

interface LoadedLaterProps {
  /** What stands in its place while it is loaded, and where it cannot be. */
  fallback?: ReactNode;
  /** What somebody asked for: told where it cannot be loaded. Absent for what is there without being asked for. */
  name?: string;
  children: ReactNode;
}

/** A part of a page whose code comes after the page. Where it cannot be loaded, the page and what was typed in it stay. */
export class LoadedLater extends Component<LoadedLaterProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidCatch(): void {
    const { name } = this.props;
    if (name === undefined) return;
    notify({
      type: "error",
      header: `${name} could not be loaded`,
      content:
        "The console's server may have stopped, or was updated. Loading the page again mends both.",
    });
  }

  override render(): ReactNode {
    const { fallback = null, children } = this.props;
    if (this.state.hasFailed) return fallback;
    return <Suspense fallback={fallback}>{children}</Suspense>;
  }
}
