import type { Evidence } from "../../../../profile-model/compare/compare.ts";
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

/** The weight that fills a bar, in bits. An identical rare value comes near it. */
const fullBar = 16;

/** Each observation as a bar and in words; what speaks against is told by sign, word, hatching and side, not by colour alone. */
export function EvidenceBars({ evidence }: { evidence: readonly Evidence[] }) {
  return (
    <ul className={styles["evidence"]} aria-label="Evidence">
      {evidence.map((piece) => (
        <EvidenceBar key={`${piece.attribute} ${piece.finding}`} piece={piece} />
      ))}
    </ul>
  );
}

function EvidenceBar({ piece: { attribute, finding, bits, left, right } }: { piece: Evidence }) {
  const speaksFor = bits >= 0;
  const width = `${Math.max(2, Math.min(100, (Math.abs(bits) / fullBar) * 100))}%`;
  return (
    <li className={styles["piece"]} title={`${left.value} – ${right.value}`}>
      <span>
        <b>{attributeNames[attribute]}</b> {finding}
      </span>
      <span className={styles["track"]} aria-hidden="true">
        <span
          className={`${styles["bar"]} ${speaksFor ? "" : styles["against"]}`}
          style={{ inlineSize: width }}
        />
      </span>
      <span className={styles["weight"]}>
        {speaksFor ? "+" : "−"}
        {Math.abs(bits).toFixed(1)} <span>{speaksFor ? "for" : "against"}</span>
      </span>
    </li>
  );
}
