import type { Area } from '../server/src/platform/area.ts'
import { platformErrors } from '../server/src/platform/http/errors.ts'
import { type Mentions, type Place, pathPattern, readMentions } from './endpoints/mentions.ts'
import { type Finding, report } from './source/finding.ts'
import { isMain, projectRoot, readSources, type Source } from './source/read-sources.ts'

/**
 * What the areas register, held against the code: every endpoint has its permission and an access test, every
 * permission and every refusal is used, every event has somebody who is told, or nobody by decision.
 */
export function checkEndpoints(areas: readonly Area[], sources: readonly Source[]): Finding[] {
  const code = sources.filter(({ path }) => path.startsWith('server/src/') && !path.endsWith('.test.ts'))
  const accessTests = sources.filter(({ path }) => path.endsWith('.access.test.ts'))
  const mentions = readMentions(code)
  return areas.flatMap((area) => [
    ...judgeEndpoints(area, mentions, accessTests),
    ...judgePermissions(area, mentions),
    ...judgeErrors(area, mentions),
    ...judgeEvents(area, mentions),
  ])
}

function judgeEndpoints(area: Area, mentions: Mentions, accessTests: readonly Source[]): Finding[] {
  const findings: Finding[] = []
  const own = accessTests.filter(({ path }) => path.startsWith(`server/src/areas/${area.name}/`))
  for (const endpoint of area.endpoints ?? []) {
    const place = placeOf(mentions, endpoint.operation, area)
    const add = (wrong: string, instead: string) => findings.push({ ...place, wrong, instead })
    const named = `${endpoint.method.toUpperCase()} ${endpoint.path}`
    if (!(endpoint.permission in area.permissions)) {
      add(
        `${named} names the permission ${endpoint.permission}, which ${area.name} does not have`,
        `add it to ${area.name}/permissions.ts`,
      )
    }
    for (const code of endpoint.errors) {
      if (!(code in area.errors) && !(code in platformErrors)) {
        add(`${named} may end with ${code}, which has no status`, `add it to ${area.name}/errors.ts`)
      }
    }
    const pattern = pathPattern(endpoint.path)
    const tested = own.some(({ text }) => text.includes(`'${endpoint.operation}'`) || pattern.test(text))
    if (!tested) {
      add(
        `${named} stands in no access test`,
        `write in ${area.name}/…/x.access.test.ts who may and who may not`,
      )
    }
  }
  for (const page of area.pages ?? []) {
    if (page.permission in area.permissions) continue
    const place = placeOf(mentions, page.path, area)
    findings.push({
      ...place,
      wrong: `${page.path} names the permission ${page.permission}`,
      instead: `add it to ${area.name}/permissions.ts`,
    })
  }
  return findings
}

function judgePermissions(area: Area, mentions: Mentions): Finding[] {
  const asked = new Set(
    [...(area.endpoints ?? []), ...(area.pages ?? [])].map(({ permission }) => permission),
  )
  return Object.entries(area.permissions).flatMap(([name, { says }]) => {
    const place = placeOf(mentions, name, area)
    const unused = !asked.has(name) && (mentions.get(name) ?? []).length < 2
    return [
      ...(unused
        ? [
            {
              ...place,
              wrong: `nothing asks for ${name}`,
              instead: 'name it on an endpoint, or take it away',
            },
          ]
        : []),
      ...(says.trim()
        ? []
        : [{ ...place, wrong: `${name} says nothing`, instead: 'write who may what, as a sentence' }]),
    ]
  })
}

function judgeErrors(area: Area, mentions: Mentions): Finding[] {
  const declared = new Set((area.endpoints ?? []).flatMap(({ errors }) => errors))
  return Object.keys(area.errors)
    .filter((code) => !declared.has(code) && (mentions.get(code) ?? []).length < 2)
    .map((code) => ({
      ...placeOf(mentions, code, area),
      wrong: `nothing ends with ${code}`,
      instead: 'take it away, here and in texts/',
    }))
}

function judgeEvents(area: Area, mentions: Mentions): Finding[] {
  return Object.entries(area.events ?? {}).flatMap(([name, { tells }]) => {
    const place = placeOf(mentions, name, area)
    const unused = (mentions.get(name) ?? []).length < 2
    return [
      ...(tells.trim()
        ? []
        : [{ ...place, wrong: `nobody decided who is told of ${name}`, instead: 'write who, or `nobody`' }]),
      ...(unused
        ? [{ ...place, wrong: `${name} never happens`, instead: 'record it, or take it away' }]
        : []),
    ]
  })
}

/** Where the name stands in its area; the area’s registration when it is put together from pieces. */
function placeOf(mentions: Mentions, name: string, area: Area): Place {
  const folder = `server/src/areas/${area.name}/`
  return (
    mentions.get(name)?.find(({ file }) => file.startsWith(folder)) ?? { file: `${folder}area.ts`, line: 1 }
  )
}

if (isMain(import.meta.url)) {
  const { areas } = await import('../server/src/app.ts')
  report('endpoints', checkEndpoints(areas, readSources(projectRoot, ['server/src'])))
}
