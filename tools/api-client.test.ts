import { expect, it } from 'vitest'
import { checkApiClient } from './api-client.ts'
import { scratchFolder } from './source/scratch.ts'

const check = (kept: Record<string, string>) =>
  checkApiClient(scratchFolder(kept), { 'client/a.ts': 'a\nb\n' })

it('is content with types that are those of the API', () => {
  expect(check({ 'client/a.ts': 'a\nb\n' })).toEqual([])
})

it('finds types that are stale, at the first line that differs, and types that are missing', () => {
  expect(check({ 'client/a.ts': 'a\nc\n' })).toMatchObject([{ line: 2, instead: 'run `npm run api-client`' }])
  expect(check({})).toMatchObject([{ line: 1 }])
})
