import { useSearchParams } from "react-router";

/** Puts a state of a page into its URL without a step in the history; an empty value takes it out. */
export function useSetUrlParameter(): (name: string, value: string) => void {
  const [, setSearch] = useSearchParams();
  return (name, value) =>
    setSearch(
      (current) => {
        const next = new URLSearchParams(current);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
}
