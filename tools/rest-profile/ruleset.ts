import type { RulesetDefinition } from '@stoplight/spectral-core'
import functions from '@stoplight/spectral-functions'
import { mixedCase, problemShape, tooLong, traceparent, withExamples } from './functions.ts'

const { pattern, truthy, schema } = functions
const ERROR = 'error' as const
const WARN = 'warn' as const

const OPERATION = '$.paths[*][get,post,put,patch,delete]'
const RESPONSE = `${OPERATION}.responses[*]`
const QUERY = `${OPERATION}.parameters[?(@ && @.in=='query')].name`
const SERVER = '$.servers[*].url'

type Rule = RulesetDefinition extends { rules: Record<string, infer R> } ? R : never

const must = (given: string | string[], then: unknown, message: string): Rule =>
  ({ given, then, message, severity: ERROR }) as Rule
const should = (given: string | string[], then: unknown, message: string): Rule =>
  ({ given, then, message, severity: WARN }) as Rule
const has = (field?: string) => ({ ...(field ? { field } : {}), function: truthy })
const like = (match: string, field?: string) => ({
  ...(field ? { field } : {}),
  function: pattern,
  functionOptions: { match },
})
const unlike = (notMatch: string, field?: string) => ({
  ...(field ? { field } : {}),
  function: pattern,
  functionOptions: { notMatch },
})
const shaped = (shape: object, field?: string) => ({
  ...(field ? { field } : {}),
  function: schema,
  functionOptions: { schema: shape },
})

/**
 * The rules of the Swedish REST API profile that can be read off an OpenAPI document, under the profile's own ids.
 * SKALL is an error, BÖR a warning. Written from the profile's text; see docs/integrator/rest-profile.md for how the
 * authority's own checker is run.
 */
export const restProfile: RulesetDefinition = {
  rules: {
    'DOK.01': should(
      '$',
      [has('externalDocs'), shaped({ type: 'object', required: ['description', 'url'] }, 'externalDocs')],
      'externalDocs has a description and an address',
    ),
    'DOK.03': must(
      '$.info',
      shaped({
        type: 'object',
        required: ['version', 'title', 'description', 'contact', 'license'],
        properties: {
          contact: { type: 'object', required: ['name', 'url', 'email'] },
          license: { type: 'object', required: ['name', 'url'] },
        },
      }),
      'info has version, title, description, contact (name, url, email) and licence (name, url)',
    ),
    'DOK.06': should(
      '$.info.description',
      like('(?=[\\s\\S]*\\b(och|mellan|alla)\\b)(?=[\\s\\S]*\\b(and|the|all)\\b)'),
      'info.description is in Swedish and in English',
    ),
    'DOK.07': should('$.info', has('description'), 'info has a description'),
    'DOK.08': must(
      '$.info',
      shaped({ anyOf: [{ required: ['termsOfService'] }, { required: ['x-sla'] }] }),
      'The service level is told',
    ),
    'DOK.09': must(
      '$.info',
      shaped({
        anyOf: [
          { required: ['x-limitations'] },
          { properties: { description: { pattern: '[Ll]imit|[Bb]egränsning' } } },
        ],
      }),
      'Known limits are told',
    ),
    'DOK.11': must('$.info.description', like('\\S'), 'info.description is not blank'),
    'DOK.15': must(
      [`${OPERATION}.requestBody.content['application/json']`, `${RESPONSE}.content['application/json']`],
      { function: withExamples },
      'Every JSON body has examples',
    ),
    'DOK.17': should('$', like('^3\\.', 'openapi'), 'The document is OpenAPI 3'),
    'DOK.19': must(
      OPERATION,
      [has('description'), has('summary')],
      'Every operation has a summary and a description',
    ),
    'DOK.20': must(RESPONSE, has('description'), 'Every response has a description'),
    'DOT.01': must(
      '$..properties[?(@property.match(/(At|On|By)$/) && @ && @.format)]',
      like('^(date|date-time|uuid)$', 'format'),
      'Dates have the format date or date-time',
    ),
    'RES.02': should(
      `${OPERATION}.parameters[?(@ && (@.in=='query' || @.in=='path'))].name`,
      unlike('^(pnr|personnummer|personnr|ssn|personalidentitynumber|socialsecuritynumber)$'),
      'No personal number stands in an address',
    ),
    'RES.06': must(
      '$.paths[*]~',
      like('^(/([a-z0-9-]+|\\{[A-Za-z0-9]+\\}))+$'),
      'Path segments are lower case letters, digits and hyphens',
    ),
    'UFN.01': should(
      SERVER,
      like('^https?://[^/]+/[a-z0-9-]+/v[0-9]+$'),
      'The server address is host, API and major version',
    ),
    'UFN.02': must(SERVER, like('^https://'), 'The server address is https'),
    'SAK.01': must(SERVER, like('^https://[^/:]+(:443)?/'), 'The port is 443 or none'),
    'UFN.05': should('$', { function: tooLong }, 'Addresses are at most 2,048 characters'),
    'UFN.07': must('$.paths[*]~', unlike('[_\\s]'), 'Addresses have no underscore and no space'),
    'UFN.09': must('$.paths[*]~', unlike('(/-|-/|--|-$)'), 'A hyphen stands between words only'),
    'AME.01': should(`${OPERATION}.requestBody.content`, has('application/json'), 'Bodies are JSON'),
    'AME.04': should('$', { function: mixedCase }, 'Field names are camelCase throughout'),
    'AME.07': should('$..properties[*]~', like('^[A-Za-z0-9]+$'), 'Field names are letters and digits'),
    'FEL.01': must(
      `${OPERATION}.responses[?(@property.match(/^(4|5|default)/))].content`,
      has('application/problem+json'),
      'Errors are application/problem+json',
    ),
    'FEL.02': must('$', { function: problemShape }, 'A problem has type, title, status, detail and instance'),
    'VER.05': should(SERVER, like('/v[0-9]+$'), 'The address has the major version'),
    'VER.06': must('$.paths', has('/api-info'), 'The path /api-info exists'),
    'FNS.01': must(QUERY, like('^[a-z][A-Za-z0-9]*$'), 'Query names are camelCase and begin with a letter'),
    'FNS.05': should(
      `${OPERATION}.parameters[?(@ && @.in=='query')]`,
      shaped({ properties: { required: { const: false } } }),
      'Query parameters are optional',
    ),
    'FNS.09': should(
      `${OPERATION}.parameters[?(@ && @.name=='limit')].schema`,
      has('default'),
      'limit has a default',
    ),
    'SAK.09': must(
      '$.components.securitySchemes[*]',
      unlike('^(basic|digest)$', 'scheme'),
      'Neither basic nor digest authentication',
    ),
    'SAK.15': must(
      "$.components.securitySchemes[?(@ && @.type=='apiKey')]",
      like('^header$', 'in'),
      'Keys travel in headers only',
    ),
    'MOG.01': must(
      '$.paths[*]',
      shaped({
        type: 'object',
        minProperties: 1,
        propertyNames: { enum: ['get', 'post', 'put', 'patch', 'delete'] },
      }),
      'Paths use the ordinary methods',
    ),
    'SPA.02': must(
      OPERATION,
      { function: traceparent, functionOptions: { of: 'request' } },
      'Every operation takes traceparent',
    ),
    'SPA.04': should(
      RESPONSE,
      { function: traceparent, functionOptions: { of: 'response' } },
      'Every response gives traceparent',
    ),
    'FOR.02': must('$.paths[*].get', { field: 'requestBody', function: functions.falsy }, 'GET has no body'),
  },
}
