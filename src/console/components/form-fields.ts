import type { ForeignChange } from "./changed-meanwhile.tsx";

/** How a form's values are called and said in words; two values that are said the same are the same. */
export type FormFields<Values> = {
  readonly [Name in keyof Values]: {
    label: string;
    /** Undefined for what is not set. */
    inWords: (value: Values[Name]) => string | undefined;
  };
};

type NamesOf<Values> = (keyof Values & string)[];

/** The fields in which two states of a form differ. */
export function differingFields<Values>(
  fields: FormFields<Values>,
  one: Values,
  other: Values,
): NamesOf<Values> {
  return (Object.keys(fields) as NamesOf<Values>).filter(
    (name) => fields[name].inWords(one[name]) !== fields[name].inWords(other[name]),
  );
}

/** All that values say, each with its label: "Object type: Order; Lowest confidence score: 0.9". */
export function allInWords<Values>(fields: FormFields<Values>, values: Values): string {
  return (Object.keys(fields) as NamesOf<Values>)
    .flatMap((name) => {
      const { label, inWords } = fields[name];
      const words = inWords(values[name]);
      return words === undefined ? [] : [`${label}: ${words}`];
    })
    .join("; ");
}

/** The fields in which what is typed differs from any of the states that the resource may have. */
export function changedFields<Values>(
  fields: FormFields<Values>,
  typed: Values,
  states: readonly Values[],
): NamesOf<Values> {
  const changed = new Set(states.flatMap((state) => differingFields(fields, typed, state)));
  return [...changed];
}

interface FormStates<Values> {
  typed: Values;
  /** Those of its fields that are somebody's own: they stay as they were typed. */
  touched: readonly (keyof Values & string)[];
  now: Values;
}

/** What was typed, put onto values that somebody else has changed: what was not touched follows them. */
export function carryOver<Values extends object>({
  typed,
  touched,
  now,
}: FormStates<Values>): Values {
  return { ...now, ...Object.fromEntries(touched.map((name) => [name, typed[name]])) };
}

/** What somebody else has changed since the form was opened. */
export function foreignChanges<Values>(
  fields: FormFields<Values>,
  seen: Values,
  { typed, touched, now }: FormStates<Values>,
): ForeignChange[] {
  return differingFields(fields, seen, now).map((name) => {
    const { label, inWords } = fields[name];
    return {
      name: label,
      before: inWords(seen[name]),
      now: inWords(now[name]),
      typed: inWords(typed[name]),
      isKept: touched.includes(name),
    };
  });
}
