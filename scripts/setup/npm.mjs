/**
 * How to run npm as it was started, by the Node that runs it. Not by `process.execPath`: that may be the Node in
 * node_modules, which `npm ci` deletes. `--loglevel=error` leaves out engine warnings, which are about the Node that
 * installs rather than the one that runs.
 *
 * @param {...string} args
 */
export function npm(...args) {
  const options = [...args, "--loglevel=error"];
  const { npm_node_execpath: node, npm_execpath: cli } = process.env;
  return node && cli
    ? { command: node, args: [cli, ...options] }
    : { command: process.platform === "win32" ? "npm.cmd" : "npm", args: options };
}
