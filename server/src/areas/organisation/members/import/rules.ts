import type { Role, UnitRole } from '../../../../kernel/actor.ts'

export type PersonRow = {
  readonly row: number
  readonly name: string
  readonly email: string
  readonly title: string
  readonly titleEn: string
  readonly phone: string
  /** Slug or name. */
  readonly unit: string
  /** Undefined when the word is none of ours. */
  readonly unitRole: UnitRole | undefined
  readonly unitRoleText: string
  readonly roles: readonly { readonly text: string; readonly role: Role | undefined }[]
}

export type PeopleState = {
  readonly units: readonly {
    readonly id: string
    readonly slug: string
    readonly name: string
    readonly active: boolean
  }[]
  readonly members: readonly {
    readonly id: string
    readonly email: string
    readonly name: string
    readonly active: boolean
    readonly units: readonly { readonly id: string; readonly role: UnitRole }[]
    readonly roles: readonly Role[]
  }[]
}

export type PeopleColumn = 'name' | 'email' | 'title' | 'titleEn' | 'phone' | 'unit' | 'unitRole' | 'roles'
export type PeopleRefusalCode =
  | 'missing'
  | 'tooLong'
  | 'email'
  | 'unknownUnit'
  | 'closedUnit'
  | 'unitRole'
  | 'role'
  | 'otherName'
  | 'twice'
  | 'hasLeft'

export type PeopleRefusal = {
  readonly row: number
  readonly column: PeopleColumn
  readonly code: PeopleRefusalCode
  readonly params: Readonly<Record<string, string | number>>
}

export type PersonAct = {
  readonly kind: 'added' | 'changed'
  readonly memberId: string | null
  readonly row: number
  readonly name: string
  readonly email: string
  readonly title: string
  readonly titleEn: string
  readonly phone: string | null
  readonly units: readonly { readonly id: string; readonly name: string; readonly role: UnitRole }[]
  readonly roles: readonly Role[]
}

export type PeoplePlan = {
  readonly acts: readonly PersonAct[]
  readonly unchanged: number
  readonly refused: readonly PeopleRefusal[]
}

const EMAIL = /^[^\s@<>"',;]+@[^\s@<>"',;]+\.[^\s@<>"',;]{2,}$/
const MOST = { name: 120, title: 120, titleEn: 120, phone: 40 } as const

/**
 * What rows of people would do: add those who are not there, and give those who are the units and roles that they lack.
 * Nothing is taken from anybody, and nobody's name or telephone is changed: who is there keeps what stands there.
 */
export function planPeople(rows: readonly PersonRow[], state: PeopleState): PeoplePlan {
  const refused: PeopleRefusal[] = []
  const acts: PersonAct[] = []
  let unchanged = 0
  for (const [email, lines] of Map.groupBy(rows, (row) => row.email)) {
    const sound = lines.map((line) => readLine(line, lines, state, refused))
    const [first] = lines
    const units = sound.flatMap((line) => (line ? [line.unit] : []))
    if (!first || units.length < lines.length) continue
    const member = state.members.find((one) => one.email.toLowerCase() === email)
    if (member && !member.active) {
      refused.push({ row: first.row, column: 'email', code: 'hasLeft', params: { name: member.name } })
      continue
    }
    const lacking = units.filter(
      (unit) => !member?.units.some(({ id, role }) => id === unit.id && role === unit.role),
    )
    const roles = [...new Set(sound.flatMap((line) => line?.roles ?? []))]
    const newRoles = roles.filter((role) => !member?.roles.includes(role))
    if (member && lacking.length === 0 && newRoles.length === 0) {
      unchanged++
      continue
    }
    acts.push({
      kind: member ? 'changed' : 'added',
      memberId: member?.id ?? null,
      row: first.row,
      name: member?.name ?? first.name,
      email,
      title: first.title,
      titleEn: first.titleEn || first.title,
      phone: first.phone || null,
      units: lacking,
      roles: newRoles,
    })
  }
  return { acts, unchanged, refused: refused.toSorted((a, b) => a.row - b.row) }
}

/** One line judged by itself and beside the others of the same person. */
function readLine(
  line: PersonRow,
  lines: readonly PersonRow[],
  state: PeopleState,
  refused: PeopleRefusal[],
) {
  const before = refused.length
  const tell = (
    column: PeopleColumn,
    code: PeopleRefusalCode,
    params: Record<string, string | number> = {},
  ) => refused.push({ row: line.row, column, code, params })
  for (const [column, most] of Object.entries(MOST) as [keyof typeof MOST, number][]) {
    if (line[column].length > most) tell(column, 'tooLong', { most, length: line[column].length })
  }
  if (line.name.length < 2) tell('name', 'missing')
  if (line.email === '') tell('email', 'missing')
  else if (!EMAIL.test(line.email) || line.email.length > 200)
    tell('email', 'email', { value: line.email.slice(0, 60) })
  const unit = state.units.find(
    ({ slug, name }) => slug === line.unit.toLowerCase() || name.toLowerCase() === line.unit.toLowerCase(),
  )
  if (line.unit === '') tell('unit', 'missing')
  else if (!unit) tell('unit', 'unknownUnit', { value: line.unit.slice(0, 60) })
  else if (!unit.active) tell('unit', 'closedUnit', { value: unit.name })
  if (!line.unitRole) tell('unitRole', 'unitRole', { value: line.unitRoleText.slice(0, 60) })
  const [first] = lines
  if (first && first.name !== line.name) tell('name', 'otherName', { name: first.name, row: first.row })
  const twin = lines.find(
    (other) => other.row < line.row && other.unit.toLowerCase() === line.unit.toLowerCase(),
  )
  if (twin && line.email !== '') tell('email', 'twice', { row: twin.row })
  for (const { text, role } of line.roles) if (!role) tell('roles', 'role', { value: text.slice(0, 60) })
  if (refused.length > before || !unit || !line.unitRole) return undefined
  return {
    unit: { id: unit.id, name: unit.name, role: line.unitRole },
    roles: line.roles.flatMap(({ role }) => (role ? [role] : [])),
  }
}
