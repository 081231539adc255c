/** The program's own database could not be started, stopped, saved or restored. The message says what to do. */
export class EmbeddedDatabaseError extends Error {
  override name = 'EmbeddedDatabaseError'
}

const OWN_SERVER =
  'name a PostgreSQL of your own (15 or newer) in DATABASE_URL; then the built-in one is not used.'

type Advice = { sign: RegExp; advice: (where: { dir: string; port: number | null }) => string }

/** What PostgreSQL and the system say, and what the operator can do about it. The first sign that fits wins. */
const ADVICE: readonly Advice[] = [
  {
    sign: /No space left on device|Disk quota exceeded|ENOSPC|EDQUOT/i,
    advice: ({ dir }) =>
      `The disk that holds ${dir} is full. Make room on it, then start again; nothing is lost.`,
  },
  {
    sign: /Address already in use|could not create any TCP\/IP sockets/i,
    advice: ({ port }) =>
      `Port ${port ?? '(free choice)'} on 127.0.0.1 is taken by another program. Stop that program or choose another port.`,
  },
  {
    sign: /lock file .* already exists|pre-existing shared memory block/i,
    advice: ({ dir }) =>
      `Another PostgreSQL is already using ${dir}. Stop the program that started it, or choose another data folder.`,
  },
  {
    sign: /database files are incompatible with server/i,
    advice: ({ dir }) =>
      `The data in ${dir} was made by another major version of PostgreSQL. Start the version of Farled that made it, ` +
      'move the data with pg_dump, or choose another data folder.',
  },
  {
    sign: /root.* execution of the PostgreSQL server is not permitted|cannot be run as root|administrative permissions/i,
    advice: () => 'PostgreSQL refuses to run with full rights. Start Farled as an ordinary user.',
  },
  {
    sign: /error while loading shared libraries|Library not loaded|failed to execute|spawn\w* \S+ E|Exec format error/i,
    advice: () =>
      'The PostgreSQL program itself is missing or damaged. Remove the node_modules folder and run "npm ci" again. ' +
      `Systems without glibc (such as Alpine) cannot run it: there, ${OWN_SERVER}`,
  },
  {
    sign: /password authentication failed/i,
    advice: ({ dir }) =>
      `The passwords in ${dir}/passwords.json do not belong to this database. Remove that file and start again: ` +
      'new passwords are then made.',
  },
  {
    sign: /Connection terminated|ECONNREFUSED|ECONNRESET|terminating connection/i,
    advice: () => 'PostgreSQL stopped meanwhile. Its log says why; mend that, start again and try once more.',
  },
  {
    sign: /wrong ownership|invalid permissions|Permission denied|EACCES|EPERM|Operation not permitted/i,
    advice: ({ dir }) =>
      `The user that runs Farled may not use ${dir}. Make that user its owner (chown -R), or choose another data folder.`,
  },
  {
    sign: /could not map anonymous shared memory|Cannot allocate memory|ENOMEM/i,
    advice: () => 'The machine has too little free memory. About 200 MB is enough for a small database.',
  },
  {
    sign: /invalid primary checkpoint|could not locate a valid checkpoint|PANIC/i,
    advice: ({ dir }) =>
      `The data in ${dir} is damaged. Keep a copy of the folder and restore the latest backup.`,
  },
]

/**
 * One error from what failed, PostgreSQL's own last words and, where they are recognised, what to do.
 * @param said output of the program that failed; may be empty
 */
export function explainFailure(
  what: string,
  said: string,
  where: { dir: string; port?: number | undefined },
): EmbeddedDatabaseError {
  const place = { dir: where.dir, port: where.port ?? null }
  const advice =
    ADVICE.find(({ sign }) => sign.test(said))?.advice(place) ?? `If that does not help, ${OWN_SERVER}`
  const words = said.trim()
  return new EmbeddedDatabaseError(`${what} ${advice}${words ? `\nWhat was said:\n${words}` : ''}`)
}

/** The same for an error that was thrown on the way; one that explains itself already is kept as it is. */
export function explainError(what: string, error: unknown, where: { dir: string }): EmbeddedDatabaseError {
  if (error instanceof EmbeddedDatabaseError) return error
  const explained = explainFailure(what, String(error), where)
  explained.cause = error
  return explained
}
