import { expect, it } from 'vitest'
import { checkSizes, type SizeException } from './sizes.ts'
import { readSources } from './source/read-sources.ts'
import { scratchFolder } from './source/scratch.ts'

const lines = (count: number) => 'x\n'.repeat(count)
const exception: SizeException = {
  file: 'server/long.ts',
  lines: 450,
  reason: 'a table of law',
  date: '2026-11-23',
}

function check(files: Record<string, string>, now: SizeException[] = [], before?: SizeException[]) {
  return checkSizes(readSources(scratchFolder(files)), now, before)
}

it('warns of a file of 251 lines and fails one of 401', () => {
  const found = check({ 'server/a.ts': lines(250), 'server/b.ts': lines(251), 'server/c.ts': lines(401) })
  expect(found).toMatchObject([
    { file: 'server/b.ts', warning: true },
    { file: 'server/c.ts', wrong: '401 lines; 400 is the most' },
  ])
})

it('lets catalogues of words be longer, and leaves what tools write alone', () => {
  expect(
    check({
      'texts/sv/cases.ts': lines(700),
      'packages/api-client/schema.ts': lines(5000),
      'server/src/platform/db/tables.ts': lines(900),
    }),
  ).toEqual([])
  expect(check({ 'texts/sv/cases.ts': lines(801) })).toHaveLength(1)
})

it('bears with an exception that has not grown', () => {
  expect(check({ 'server/long.ts': lines(450) }, [exception], [exception])).toEqual([])
})

it.each([
  ['has grown', 451, [exception], [exception]],
  ['needs no exception', 300, [exception], [exception]],
  ['is new in the list', 450, [exception], []],
  ['got a higher limit', 460, [{ ...exception, lines: 470 }], [exception]],
  ['without a reason', 450, [{ ...exception, reason: '' }], [exception]],
])('tells that an exception %s', (said, count, now, before) => {
  expect(check({ 'server/long.ts': lines(count) }, now, before)).toMatchObject([
    { wrong: expect.stringContaining(said) as string },
  ])
})
