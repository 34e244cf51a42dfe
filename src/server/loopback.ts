/** Whether a host name or address means this machine, seen from itself. IPv6 with or without its brackets. */
export function isLoopbackName(name: string): boolean {
  return (
    name === "localhost" || name === "::1" || name === "[::1]" || /^127(\.\d{1,3}){3}$/.test(name)
  );
}
