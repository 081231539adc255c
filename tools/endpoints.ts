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
  const asked = new Set(areas.flatMap(doorsOf).map(({ permission }) => permission))
  const known = new Set(areas.flatMap((area) => Object.keys(area.permissions)))
  const codes = new Set([
    ...Object.keys(platformErrors),
    ...areas.flatMap(({ errors }) => Object.keys(errors)),
  ])
  return areas.flatMap((area) => [
    ...judgeDoors(area, { known, codes }, mentions, accessTests),
    ...judgePermissions(area, asked, mentions),
    ...judgeErrors(area, mentions),
    ...judgeEvents(area, mentions),
  ])
}

/** A way in: an endpoint, a transfer of files, or a page for people outside. */
type Door = {
  readonly method: string
  readonly path: string
  readonly permission: string
  /** The text by which the door is found in code. */
  readonly name: string
  readonly errors: readonly string[]
}

function doorsOf({ endpoints = [], transfers = [], pages = [] }: Area): Door[] {
  return [
    ...endpoints.map((endpoint) => ({ ...endpoint, name: endpoint.operation })),
    ...transfers.map((transfer) => ({
      ...transfer,
      method: transfer.kind === 'upload' ? 'post' : 'get',
      name: transfer.operation,
      errors: [],
    })),
    ...pages.map((page) => ({ ...page, name: page.path, errors: [] })),
  ]
}

function judgeDoors(
  area: Area,
  // A refusal of another area's face is an end of one's own.
  { known, codes }: { readonly known: ReadonlySet<string>; readonly codes: ReadonlySet<string> },
  mentions: Mentions,
  accessTests: readonly Source[],
): Finding[] {
  const findings: Finding[] = []
  const own = accessTests.filter(({ path }) => path.startsWith(`server/src/areas/${area.name}/`))
  for (const door of doorsOf(area)) {
    const place = placeOf(mentions, door.name, area)
    const add = (wrong: string, instead: string) => findings.push({ ...place, wrong, instead })
    const named = `${door.method.toUpperCase()} ${door.path}`
    if (!known.has(door.permission)) {
      add(
        `${named} names the permission ${door.permission}, which no area has`,
        `add it to ${area.name}/permissions.ts`,
      )
    }
    for (const code of door.errors) {
      if (codes.has(code)) continue
      add(`${named} may end with ${code}, which has no status`, `add it to ${area.name}/errors.ts`)
    }
    const pattern = pathPattern(door.path)
    if (!own.some(({ text }) => text.includes(`'${door.name}'`) || pattern.test(text))) {
      add(
        `${named} stands in no access test`,
        `write in ${area.name}/…/x.access.test.ts who may and who may not`,
      )
    }
  }
  return findings
}

function judgePermissions(area: Area, asked: ReadonlySet<string>, mentions: Mentions): Finding[] {
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
  const declared = new Set(doorsOf(area).flatMap(({ errors }) => errors))
  return Object.keys(area.errors)
    .filter((code) => !declared.has(code) && (mentions.get(code) ?? []).length < 2)
    .map((code) => ({
      ...placeOf(mentions, code, area),
      wrong: `nothing ends with ${code}`,
      instead: 'take it away, here and in texts/',
    }))
}

function judgeEvents(area: Area, mentions: Mentions): Finding[] {
  const { events = [], notices = {} } = area
  const findings = events.flatMap((name) => {
    const place = placeOf(mentions, name, area)
    const decision = notices[name]
    const decided = decision && ('tells' in decision || decision.nobody.trim())
    const used = (mentions.get(name) ?? []).filter(({ file }) => !/\/(events|notices)\.ts$/.test(file))
    return [
      ...(decided
        ? []
        : [
            {
              ...place,
              wrong: `nobody decided who is told of ${name}`,
              instead: `write in ${area.name}/notices.ts who is told, or \`nobody\` and why`,
            },
          ]),
      ...(used.length > 0
        ? []
        : [{ ...place, wrong: `${name} never happens`, instead: 'record it, or take it away' }]),
    ]
  })
  const strange = Object.keys(notices).filter((name) => !events.includes(name))
  return [
    ...findings,
    ...strange.map((name) => ({
      ...placeOf(mentions, name, area),
      wrong: `somebody is told of ${name}, which is no event of the area`,
      instead: `add it to ${area.name}/events.ts, or take it away`,
    })),
  ]
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
