import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";

interface PageButtonsProps {
  /** Absent on the first page. */
  onFirst?: (() => void) | undefined;
  /** Absent on the first page, and where the pages before this one are not known. */
  onPrevious?: (() => void) | undefined;
  /** Absent on the last page. */
  onNext?: (() => void) | undefined;
}

/** Paging as NextToken allows it: no numbers, no last page. The buttons keep the focus where there is nowhere to go. */
export function PageButtons({ onFirst, onPrevious, onNext }: PageButtonsProps) {
  return (
    <SpaceBetween size="xs" direction="horizontal">
      {onFirst && !onPrevious && <Button onClick={onFirst}>First page</Button>}
      <Button
        iconName="angle-left"
        ariaLabel="Previous page"
        disabled={!onPrevious}
        disabledReason={
          onFirst ? "The pages before this one are not known." : "This is the first page."
        }
        onClick={() => onPrevious?.()}
      />
      <Button
        iconName="angle-right"
        ariaLabel="Next page"
        disabled={!onNext}
        disabledReason="This is the last page."
        onClick={() => onNext?.()}
      />
    </SpaceBetween>
  );
}
