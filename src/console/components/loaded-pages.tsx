import Button from "@cloudscape-design/components/button";
import Pagination, { type PaginationProps } from "@cloudscape-design/components/pagination";
import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import { paginationLabels } from "./pagination-labels.ts";

/** As many rows as a table paints without a delay that people notice: a thousand take over a second. */
export const rowsPerPage = 100;

/** Leafs through what is loaded of a list, once that is more than a page. */
export function LoadedPages(props: Omit<PaginationProps, "ariaLabels">) {
  if (props.pagesCount <= 1) return null;
  return <Pagination {...props} ariaLabels={paginationLabels} />;
}

interface LoadMoreProps {
  list: Pick<UseInfiniteQueryResult, "isFetchingNextPage" | "fetchNextPage">;
  loadedCount: number;
  /** Called with the page where the rows begin that have come. */
  onPage: (page: number) => void;
  /** "Load more domains" */
  children: string;
}

/** Asks for the next rows of a list, and goes on to them where they come. */
export function LoadMore({ list, loadedCount, onPage, children }: LoadMoreProps) {
  async function loadMore() {
    const { isError } = await list.fetchNextPage();
    if (!isError) onPage(Math.floor(loadedCount / rowsPerPage) + 1);
  }
  return (
    <Button loading={list.isFetchingNextPage} onClick={() => void loadMore()}>
      {children}
    </Button>
  );
}
