import { PlainValue } from "./plain-value.tsx";

interface WasIsNowProps {
  name: string;
  /** Undefined for what was not there. */
  before: string | undefined;
  now: string | undefined;
}

/** What became of one value, in words. */
export function WasIsNow({ name, before, now }: WasIsNowProps) {
  return (
    <>
      <PlainValue>{name}</PlainValue>: was <Shown value={before} />, is now <Shown value={now} />
    </>
  );
}

function Shown({ value }: { value: string | undefined }) {
  if (value === undefined) return <>not set</>;
  return value === "" ? <>empty</> : <PlainValue>{value}</PlainValue>;
}
