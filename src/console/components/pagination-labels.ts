import type { PaginationProps } from "@cloudscape-design/components/pagination";

/** For the Pagination of the one table of a page. */
export const paginationLabels: PaginationProps.Labels = {
  nextPageLabel: "Next page",
  previousPageLabel: "Previous page",
  pageLabel: (number) => `Page ${number}`,
};
