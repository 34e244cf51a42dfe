/** A thin bar at the top of the window while the next page's data is fetched: the click was heard. */
export function NavigationProgress({ isActive }: { isActive: boolean }) {
  return isActive ? <div className="navigation-progress" role="presentation" /> : null;
}
