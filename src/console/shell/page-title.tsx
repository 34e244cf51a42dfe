/** The browser tab's title: the page first, since tabs are narrow. React hoists it into the document's head. */
export function PageTitle({ children }: { children: string }) {
  return <title>{`${children} · Customer Profiles Console`}</title>;
}
