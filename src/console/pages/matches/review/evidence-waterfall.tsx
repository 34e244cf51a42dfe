import type { Comparison, Evidence } from "../../../../profile-model/compare/compare.ts";
import { oddsInWords, waterfallOf } from "../../../../profile-model/compare/waterfall.ts";
import styles from "./review.module.css";

const attributeNames: Record<Evidence["attribute"], string> = {
  email: "E-mail",
  phone: "Phone",
  firstName: "First name",
  middleName: "Middle name",
  lastName: "Last name",
  fullName: "Full name",
  birthDate: "Birth date",
  address: "Address",
  accountNumber: "Account number",
  businessName: "Business name",
  gender: "Gender",
};

/** Each observation as a step from the odds of any two profiles to those of these two; for and against are told by sign and hatching. */
export function EvidenceWaterfall({ comparison }: { comparison: Comparison }) {
  const { steps, total, lowest, highest } = waterfallOf(comparison);
  const place = (bits: number) => ((bits - lowest) / (highest - lowest)) * 100;
  return (
    <>
      <ul className={styles["evidence"]} aria-label="Evidence">
        {steps.map(({ piece, from, to }) => {
          const bits = to - from;
          const speaksFor = bits >= 0;
          return (
            <li
              key={piece ? `${piece.attribute} ${piece.finding}` : "before"}
              className={styles["piece"]}
              {...(piece && { title: `${piece.left.value} – ${piece.right.value}` })}
            >
              <span>
                {piece ? (
                  <>
                    <b>{attributeNames[piece.attribute]}</b> {piece.finding}
                  </>
                ) : (
                  "Any two profiles"
                )}
              </span>
              <span className={styles["track"]} aria-hidden="true">
                <span className={styles["even"]} style={{ insetInlineStart: `${place(0)}%` }} />
                <span
                  className={`${styles["bar"]} ${speaksFor ? "" : styles["against"]}`}
                  style={{
                    insetInlineStart: `${place(Math.min(from, to))}%`,
                    inlineSize: `max(2px, ${Math.abs(place(to) - place(from))}%)`,
                  }}
                />
              </span>
              <span className={styles["weight"]}>
                {speaksFor ? "+" : "−"}
                {Math.abs(bits).toFixed(1)} <span>{speaksFor ? "for" : "against"}</span>
              </span>
            </li>
          );
        })}
      </ul>
      <p className={styles["together"]}>
        Together: <b>{oddsInWords(total)}</b>
        <span className={styles["quiet"]}>
          {" "}
          (the line marks even odds; a step of 1 doubles them)
        </span>
      </p>
    </>
  );
}
