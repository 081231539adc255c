import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { EmbeddedDatabaseError, startEmbedded } from '../server/src/platform/db/embedded/embedded.ts'
import { resetData } from './db-reset.ts'
import { scratchFolder } from './source/scratch.ts'

it('leaves a folder alone that holds no database of the program', async () => {
  const root = scratchFolder({ 'data/letters.txt': 'somebody’s' })
  expect(await resetData(path.join(root, 'data'))).toContain('nothing was removed')
  expect(existsSync(path.join(root, 'data/letters.txt'))).toBe(true)
  expect(await resetData(path.join(root, 'missing'))).toContain('nothing was removed')
})

it('refuses while the program runs, and removes the database afterwards', async () => {
  const root = scratchFolder({ 'data/files/a': 'a' })
  const folder = path.join(root, 'data')
  const server = await startEmbedded({ dir: path.join(folder, 'database'), fast: true })
  try {
    await expect(resetData(folder)).rejects.toThrow(EmbeddedDatabaseError)
    expect(existsSync(folder)).toBe(true)
  } finally {
    await server.stop()
  }
  expect(await resetData(folder)).toContain('Removed')
  expect(existsSync(folder)).toBe(false)
})
