const localFormat = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

/** A moment in the reader's own time zone and manner; UTC on hover, since AWS's schedules and logs speak UTC. */
export function Timestamp({ value }: { value: Date | undefined }) {
  if (!value) return <>–</>;
  const utc = `${value.toISOString().slice(0, 16).replace("T", " ")} UTC`;
  return (
    <time dateTime={value.toISOString()} title={utc}>
      {localFormat.format(value)}
    </time>
  );
}
