import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkDocument } from './check-document.ts'

type Json = ReturnType<typeof JSON.parse>
const text = readFileSync(new URL('../../packages/api-client/openapi.json', import.meta.url), 'utf8')
const own = (): Json => JSON.parse(text)
/** Two paths of it are enough to spoil one, and read thirty times as fast. */
const shortText = (() => {
  const { '/cases': cases, '/api-info': info } = own().paths
  return JSON.stringify({ ...own(), paths: { '/cases': cases, '/api-info': info } })
})()
const short = (): Json => JSON.parse(shortText)
const anyOperation = (document: Json): Json => document.paths['/cases'].get

it('our own document follows the Swedish profile, without an error and without a warning', async () => {
  expect(await checkDocument(own())).toEqual([])
})

describe('each rule bites', () => {
  it('on what follows it before it is spoilt', async () => {
    expect(await checkDocument(short())).toEqual([])
  })

  it.each<[id: string, spoil: (document: Json) => void]>([
    ['DOK.01', (d) => delete d.externalDocs],
    ['DOK.03', (d) => delete d.info.contact.email],
    ['DOK.03', (d) => delete d.info.license],
    [
      'DOK.06',
      (d) => (d.info.description = 'Only English is written here, and the rest is missing. Limits.'),
    ],
    ['DOK.07', (d) => delete d.info.description],
    ['DOK.08', (d) => (delete d.info.termsOfService, delete d.info['x-sla'])],
    [
      'DOK.09',
      (d) => (delete d.info['x-limitations'], (d.info.description = 'Allt och inget. All and the rest.')),
    ],
    ['DOK.11', (d) => (d.info.description = '   ')],
    ['DOK.15', (d) => delete anyOperation(d).responses['200'].content['application/json'].examples],
    ['DOK.15', (d) => delete d.paths['/cases'].post.requestBody.content['application/json'].examples],
    ['DOK.17', (d) => (d.openapi = '2.0')],
    ['DOK.19', (d) => delete anyOperation(d).description],
    ['DOK.20', (d) => delete anyOperation(d).responses['200'].description],
    [
      'RES.02',
      (d) =>
        anyOperation(d).parameters.push({ name: 'personnummer', in: 'query', required: false, schema: {} }),
    ],
    ['RES.06', (d) => (d.paths['/Cases'] = d.paths['/cases'])],
    ['UFN.01', (d) => (d.servers[0].url = 'https://kommun.example/farled')],
    ['UFN.02', (d) => (d.servers[0].url = 'http://kommun.example/farled/v1')],
    ['SAK.01', (d) => (d.servers[0].url = 'https://kommun.example:8443/farled/v1')],
    ['UFN.05', (d) => (d.paths[`/${'a'.repeat(2100)}`] = d.paths['/cases'])],
    ['UFN.07', (d) => (d.paths['/my_cases'] = d.paths['/cases'])],
    ['UFN.09', (d) => (d.paths['/cases-'] = d.paths['/cases'])],
    ['AME.01', (d) => (d.paths['/cases'].post.requestBody.content = { 'text/xml': {} })],
    ['AME.04', (d) => (d.components.schemas.Problem.properties.first_name = {})],
    [
      'FEL.01',
      (d) => (anyOperation(d).responses['401'].content = { 'application/json': { examples: { a: {} } } }),
    ],
    ['FEL.02', (d) => delete d.components.schemas.Problem.properties.instance],
    ['VER.05', (d) => (d.servers[0].url = 'https://kommun.example/farled')],
    ['VER.06', (d) => delete d.paths['/api-info']],
    [
      'FNS.01',
      (d) => anyOperation(d).parameters.push({ name: '1st', in: 'query', required: false, schema: {} }),
    ],
    [
      'FNS.05',
      (d) => anyOperation(d).parameters.push({ name: 'first', in: 'query', required: true, schema: {} }),
    ],
    [
      'FNS.09',
      (d) =>
        delete anyOperation(d).parameters.find(({ name }: { name: string }) => name === 'limit').schema
          .default,
    ],
    ['SAK.09', (d) => (d.components.securitySchemes.old = { type: 'http', scheme: 'basic' })],
    ['SAK.15', (d) => (d.components.securitySchemes.key = { type: 'apiKey', in: 'query', name: 'key' })],
    ['MOG.01', (d) => (d.paths['/cases'].trace = {})],
    ['SPA.02', (d) => (anyOperation(d).parameters = [])],
    ['SPA.04', (d) => delete anyOperation(d).responses['200'].headers],
    ['FOR.02', (d) => (anyOperation(d).requestBody = {})],
  ])('%s', async (id, spoil) => {
    const document = short()
    spoil(document)
    expect((await checkDocument(document)).map((finding) => finding.id)).toContain(id)
  })
})
