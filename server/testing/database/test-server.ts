import { inject } from 'vitest'
import type { KeptTown } from '../build/town.ts'

/** Where a run's tests find their databases. All names of the run begin with `prefix`. */
export type TestServer = {
  adminUrl: string
  template: string
  /** The same with the small town in it, and what it consists of. */
  townTemplate: string
  town: KeptTown
  prefix: string
  strategy: 'file_copy' | 'wal_log'
}

declare module 'vitest' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- Vitest lets this interface be extended
  interface ProvidedContext {
    testServer: TestServer
  }
}

/** The server that the run's setup started. */
export function findTestServer(): TestServer {
  return inject('testServer')
}
