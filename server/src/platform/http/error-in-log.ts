import pg from 'pg'

/**
 * An error as the log may have it. PostgreSQL quotes what was written in its message and detail, and that may be a
 * person's; of such an error only its kind and where it happened are told.
 */
export function errorInLog(error: Error) {
  const where = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .join('\n')
  if (error instanceof pg.DatabaseError) {
    const { code, constraint, table, column, routine } = error
    return {
      type: 'DatabaseError',
      message: `PostgreSQL ${code ?? ''}`,
      code,
      constraint,
      table,
      column,
      routine,
      stack: where,
    }
  }
  return { type: error.name, message: error.message, stack: where }
}
