import Alert from "@cloudscape-design/components/alert";

/** Rules that no single row breaks, but all of them together. */
export function WholeErrors({ errors }: { errors: readonly string[] }) {
  if (errors.length === 0) return null;
  return (
    <Alert type="error">
      {/* Where the focus goes when this is what keeps the form from being saved. */}
      <div role="alert" tabIndex={-1} data-whole-error>
        {errors.map((error) => (
          <div key={error}>{error}.</div>
        ))}
      </div>
    </Alert>
  );
}
