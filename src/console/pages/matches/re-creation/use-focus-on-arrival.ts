import { useEffect, useRef } from "react";

/** For the element that takes the place of what the person has just used: it gets the focus when it is first shown. */
export function useFocusOnArrival(takesFocus: boolean) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) element.current?.focus();
  }, [takesFocus]);
  return element;
}
