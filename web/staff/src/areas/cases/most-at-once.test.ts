import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { MOST_AT_ONCE } from './most-at-once.ts'

const document = JSON.parse(readFileSync(path.resolve('packages/api-client/openapi.json'), 'utf8'))

it.each([
  ['/case-changes', 'caseIds'],
  ['/handover-answers', 'handoverIds'],
])('as many at once as the server takes: %s', (endpoint, field) => {
  const { schema } = document.paths[endpoint].post.requestBody.content['application/json']
  expect(schema.properties[field].maxItems).toBe(MOST_AT_ONCE)
})
