/** Mark on the postmaster's command line, by which a later start sees who started it. */
export function launcherMark(): string {
  return `cluster_name=farled-${process.pid}`
}
