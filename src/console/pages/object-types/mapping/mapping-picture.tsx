import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import Icon from "@cloudscape-design/components/icon";
import { useState } from "react";
import type { KeyEntry, MappedField } from "./mapping.ts";
import styles from "./mapping-picture.module.css";
import { layoutPicture, type PictureLayout } from "./picture-layout.ts";
import { standardObjectLabel } from "./standard-object-label.ts";

/** Of the stylesheet, in pixels: lines end in the middle of rows. */
const rowHeight = 32;

/** Beyond these the picture is longer than a screen and shows less than the tables. */
const mostAtFirst = 24;

interface MappingPictureProps {
  fields: readonly MappedField[];
  keys: readonly KeyEntry[];
}

/**
 * How the values of an object reach the customer's data: from its paths through the fields to the standard objects. For
 * eyes alone; the tables of fields and keys say the same.
 */
export function MappingPicture({ fields, keys }: MappingPictureProps) {
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? fields : fields.slice(0, mostAtFirst);
  const layout = layoutPicture(shown, keys);
  if (fields.length === 0) return null;
  return (
    <div className={styles["frame"]}>
      <div className={styles["wide"]}>
        <Container
          header={
            <Header variant="h2" description="The tables below say the same in words.">
              From the object to the profile
            </Header>
          }
        >
          <div aria-hidden="true" className={styles["picture"]}>
            <Headings />
            <Columns layout={layout} />
          </div>
          {fields.length > mostAtFirst && (
            <Box padding={{ top: "s" }}>
              <Button variant="inline-link" onClick={() => setShowsAll(!showsAll)}>
                {showsAll
                  ? `Draw the first ${mostAtFirst} fields only`
                  : `Draw all ${fields.length} fields`}
              </Button>
            </Box>
          )}
        </Container>
      </div>
    </div>
  );
}

function Headings() {
  return (
    <div className={styles["row"]}>
      <b>Source object</b>
      <span />
      <b>Field</b>
      <span />
      <b>Customer data</b>
    </div>
  );
}

function Columns({ layout }: { layout: PictureLayout }) {
  const { fields, objects, rows } = layout;
  const height = rows * rowHeight;
  return (
    <div className={styles["row"]}>
      <ul>
        {fields.map(({ name, source }) => (
          <li key={name} title={source}>
            <code>{source}</code>
          </li>
        ))}
      </ul>
      <Lines height={height} ends={fields.map((_field, row) => ({ from: row, to: row }))} />
      <ul>
        {fields.map(({ name, keys, targetRow }) => (
          <li key={name} title={keys.length > 0 ? `${name}, in the key ${keys.join(", ")}` : name}>
            <span className={styles["chip"]} data-writes={targetRow !== undefined}>
              <bdi>{name}</bdi>
              {keys.length > 0 && <Icon name="key" size="small" />}
            </span>
          </li>
        ))}
      </ul>
      <Lines
        height={height}
        ends={fields.flatMap(({ targetRow }, row) =>
          targetRow === undefined ? [] : { from: row, to: targetRow },
        )}
      />
      <ul>
        {objects.flatMap(({ name, targets }) => [
          <li key={name}>
            <b>{standardObjectLabel(name)}</b>
          </li>,
          ...targets.map((path) => (
            <li key={`${name}.${path}`} title={`${name}.${path}`}>
              <span className={styles["chip"]} data-target="true">
                <bdi>{path}</bdi>
              </span>
            </li>
          )),
        ])}
      </ul>
    </div>
  );
}

interface LinesProps {
  /** Pixels. */
  height: number;
  /** Rows on the left and on the right, from 0. */
  ends: readonly { from: number; to: number }[];
}

/** Curves between two columns. Stretched to the width there is, which the stroke does not follow. */
function Lines({ height, ends }: LinesProps) {
  const middle = (row: number) => (row + 0.5) * rowHeight;
  return (
    <svg viewBox={`0 0 100 ${height}`} preserveAspectRatio="none" style={{ height }}>
      {ends.map(({ from, to }) => (
        <path
          key={`${from}-${to}`}
          d={`M0 ${middle(from)} C50 ${middle(from)} 50 ${middle(to)} 100 ${middle(to)}`}
        />
      ))}
    </svg>
  );
}
