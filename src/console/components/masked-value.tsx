import { maskValue, type PersonalValueKind } from "./mask-value.ts";
import { PlainValue } from "./plain-value.tsx";

interface MaskedValueProps {
  kind: PersonalValueKind;
  value: string;
  isRevealed: boolean;
}

/** A personal value in a list of many people: masked until somebody asks to see it. */
export function MaskedValue({ kind, value, isRevealed }: MaskedValueProps) {
  if (isRevealed) return <PlainValue>{value}</PlainValue>;
  return (
    <span>
      <span className="visually-hidden">Masked: </span>
      <PlainValue>{maskValue(kind, value)}</PlainValue>
    </span>
  );
}
