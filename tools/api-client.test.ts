import { expect, it } from 'vitest'
import { checkApiClient } from './api-client.ts'

it('is content with types that are those of the API', () => {
  expect(checkApiClient('a\nb\n', 'a\nb\n')).toEqual([])
})

it('finds types that are stale, at the first line that differs, and types that are missing', () => {
  expect(checkApiClient('a\nb\n', 'a\nc\n')).toMatchObject([{ line: 2, instead: 'run `npm run api-client`' }])
  expect(checkApiClient(undefined, 'a\n')).toMatchObject([{ line: 1 }])
})
