import { useQuery } from "@tanstack/react-query";
import { type ComponentType, type ReactNode, useEffect, useEffectEvent } from "react";
import { notify } from "../shell/notifications.tsx";

interface LoadedLaterProps<Props extends object> {
  /** What it is called where it cannot be loaded; one name for one `load`. */
  name: string;
  load: () => Promise<{ default: ComponentType<Props> }>;
  /** Of the part. */
  props: Props;
  /** What stands in its place while it is loaded. */
  loading?: ReactNode;
  /** What stands in its place where it could not be. Without it, that is told above the page. */
  renderFailed?: (retry: () => void) => ReactNode;
  /** For what was asked for: so that asking once more tries once more. */
  onFailed?: () => void;
}

export const loadingFailed =
  "The console's server may have stopped, or was updated. If trying again does not help, load the page again.";

/**
 * A part of a page whose code comes after the page. Where it cannot be loaded, the page and what was typed in it stay; it is
 * tried again when somebody asks, and whenever the part is drawn anew.
 */
export function LoadedLater<Props extends object>({
  name,
  load,
  props,
  loading = null,
  renderFailed,
  onFailed,
}: LoadedLaterProps<Props>): ReactNode {
  const code = useQuery({
    queryKey: ["code", name],
    queryFn: load,
    staleTime: Infinity,
    gcTime: Infinity,
    retryOnMount: true,
    // A module's members are not to be compared, let alone copied.
    structuralSharing: false,
  });
  const { isError } = code;
  const tell = useEffectEvent(() => {
    if (!renderFailed)
      notify({ type: "error", header: `${name} could not be loaded`, content: loadingFailed });
    onFailed?.();
  });
  useEffect(() => {
    if (isError) tell();
  }, [isError]);

  if (code.data) {
    const { default: Part } = code.data;
    return <Part {...props} />;
  }
  if (isError && !code.isFetching) return renderFailed?.(() => void code.refetch());
  return loading;
}
