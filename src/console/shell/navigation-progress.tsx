import { useNavigation } from "react-router";

/** A thin bar at the top of the window while the next page's data is fetched: the click was heard. */
export function NavigationProgress() {
  const isActive = useNavigation().state !== "idle";
  return isActive ? <div className="navigation-progress" role="presentation" /> : null;
}
