import { expect, it } from 'vitest'
import { z } from 'zod'
import type { Area } from '../server/src/platform/area.ts'
import { reading } from '../server/src/platform/http/endpoint.ts'
import { checkEndpoints } from './endpoints.ts'
import { readSources } from './source/read-sources.ts'
import { scratchFolder } from './source/scratch.ts'

const endpoint = reading({
  path: '/boats/{id}/oars',
  operation: 'listOars',
  tag: 'boats',
  summary: 'Oars',
  description: 'All oars of a boat.',
  permission: 'boat.read',
  answer: z.object({}),
  errors: ['boat.sunk'],
  handle: () => Promise.resolve({ body: {} }),
})

const area: Area = {
  name: 'boats',
  permissions: { 'boat.read': { says: 'Everybody reads boats', to: () => true } },
  errors: { 'boat.sunk': 410 },
  events: ['boat.launched'],
  notices: { 'boat.launched': { nobody: 'everybody sees it' } },
  endpoints: [endpoint],
}

const files = {
  'server/src/areas/boats/permissions.ts': `export const p = { 'boat.read': {} }\n`,
  'server/src/areas/boats/events.ts': `export const e = ['boat.launched']\n`,
  'server/src/areas/boats/launch.ts': `record('boat.launched')\n`,
  'server/src/areas/boats/routes.ts': `\n\nexport const r = { operation: 'listOars' }\n`,
  'server/src/areas/boats/routes.access.test.ts': 'await officer.get(`/boats/${boat.id}/oars`)\n',
}

function check(changed: Partial<Area>, changedFiles: Record<string, string> = {}) {
  const root = scratchFolder({ ...files, ...changedFiles })
  return checkEndpoints([{ ...area, ...changed }], readSources(root)).map(
    ({ file, line, wrong }) => `${file}:${line} ${wrong}`,
  )
}

it('is content with an area that has everything', () => {
  expect(check({})).toEqual([])
})

it.each([
  [
    'an endpoint without an access test',
    {},
    { 'server/src/areas/boats/routes.access.test.ts': 'await officer.get(`/boats/${boat.id}`)\n' },
    'server/src/areas/boats/routes.ts:3 GET /boats/{id}/oars stands in no access test',
  ],
  [
    'an access test of another area',
    {},
    {
      'server/src/areas/boats/routes.access.test.ts': '',
      'server/src/areas/cars/routes.access.test.ts': `'listOars'\n`,
    },
    'server/src/areas/boats/routes.ts:3 GET /boats/{id}/oars stands in no access test',
  ],
  [
    'a permission that does not exist',
    { permissions: {} },
    {},
    'server/src/areas/boats/routes.ts:3 GET /boats/{id}/oars names the permission boat.read, which no area has',
  ],
  [
    'an end without a status',
    { errors: {} },
    {},
    'server/src/areas/boats/routes.ts:3 GET /boats/{id}/oars may end with boat.sunk, which has no status',
  ],
  [
    'a permission nobody asks for',
    { permissions: { ...area.permissions, 'boat.sell': { says: 'x', to: () => true } } },
    {},
    'server/src/areas/boats/area.ts:1 nothing asks for boat.sell',
  ],
  [
    'an end that never comes',
    { errors: { ...area.errors, 'boat.stolen': 410 } },
    {},
    'server/src/areas/boats/area.ts:1 nothing ends with boat.stolen',
  ],
  [
    'an event without a decision',
    { notices: {} },
    {},
    'server/src/areas/boats/events.ts:1 nobody decided who is told of boat.launched',
  ],
  [
    'an event about which nobody is told without a reason',
    { notices: { 'boat.launched': { nobody: ' ' } } },
    {},
    'server/src/areas/boats/events.ts:1 nobody decided who is told of boat.launched',
  ],
  [
    'an event that never happens',
    {},
    { 'server/src/areas/boats/launch.ts': '' },
    'server/src/areas/boats/events.ts:1 boat.launched never happens',
  ],
  [
    'somebody who is told of what is no event',
    { events: [] },
    {},
    'server/src/areas/boats/events.ts:1 somebody is told of boat.launched, which is no event of the area',
  ],
] satisfies [string, Partial<Area>, Record<string, string>, string][])(
  'tells of %s',
  (_name, changed, changedFiles, said) => {
    expect(check(changed, changedFiles)).toContain(said)
  },
)
