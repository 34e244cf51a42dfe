import type { IdentityResolutionJob } from "@aws-sdk/client-customer-profiles";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import styles from "./job-chart.module.css";
import { historyInWords, jobHistory } from "./job-history.ts";

const dayFormat = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" });

/** What the jobs have found and merged over time; the table of the jobs says the same in numbers. */
export function JobChart({ jobs }: { jobs: readonly IdentityResolutionJob[] }) {
  const bars = jobHistory(jobs);
  const [oldest] = bars;
  const newest = bars.at(-1);
  if (!oldest || !newest) return null;
  const height = (share: number) => ({ blockSize: share > 0 ? `max(2px, ${share * 100}%)` : 0 });
  return (
    <Container
      header={
        <Header variant="h2" description="The latest jobs; the table below has the numbers.">
          History
        </Header>
      }
    >
      <figure className={styles["figure"]}>
        <div className={styles["bars"]} role="img" aria-label={historyInWords(bars)}>
          {bars.map((job) => (
            <div
              key={job.jobId}
              className={styles["job"]}
              title={`${dayFormat.format(job.start)}: ${job.found.toLocaleString()} found, ${job.merged.toLocaleString()} merged`}
            >
              <div className={styles["found"]} style={height(job.foundHeight)} />
              <div className={styles["merged"]} style={height(job.mergedHeight)} />
            </div>
          ))}
        </div>
        <div className={styles["axis"]} aria-hidden="true">
          <span>{dayFormat.format(oldest.start)}</span>
          {bars.length > 1 && <span>{dayFormat.format(newest.start)}</span>}
        </div>
        <figcaption className={styles["legend"]}>
          <span>
            <span className={styles["foundMark"]} />
            Matches found
          </span>
          <span>
            <span className={styles["mergedMark"]} />
            Merges done
          </span>
        </figcaption>
      </figure>
    </Container>
  );
}
