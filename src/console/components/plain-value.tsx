/**
 * A value exactly as the profile has it. It keeps its own writing direction, its spaces and line breaks, and a long one
 * breaks anywhere instead of pushing its neighbours off the page.
 */
export function PlainValue({ children }: { children: string }) {
  return <bdi style={{ overflowWrap: "anywhere", whiteSpace: "pre-wrap" }}>{children}</bdi>;
}
