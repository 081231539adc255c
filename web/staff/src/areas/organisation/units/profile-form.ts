import type { UnitEdit, UnitProfile } from './queries.ts'

/** The fields that a unit fills in, in the order of the form, with the most that the server takes. */
export const profileFields = {
  does: 4000,
  doesEn: 4000,
  doesNot: 4000,
  doesNotEn: 4000,
  works: 4000,
  worksEn: 4000,
  commonQuestions: 6000,
  openingHours: 500,
  openingHoursEn: 500,
  phone: 40,
  email: 200,
} as const

export type ProfileField = keyof typeof profileFields
export type ProfileForm = Record<ProfileField, string>
export const fieldNames = Object.keys(profileFields) as readonly ProfileField[]

/** The profile as it is written in the form: a question a line. */
export function formOf(unit: UnitProfile): ProfileForm {
  return {
    does: unit.does,
    doesEn: unit.doesEn,
    doesNot: unit.doesNot,
    doesNotEn: unit.doesNotEn,
    works: unit.works,
    worksEn: unit.worksEn,
    commonQuestions: unit.commonQuestions.join('\n'),
    openingHours: unit.openingHours,
    openingHoursEn: unit.openingHoursEn,
    phone: unit.phone ?? '',
    email: unit.email ?? '',
  }
}

/** The fields in which two versions of the form say different things. */
export function changedFields(one: ProfileForm, other: ProfileForm): readonly ProfileField[] {
  return fieldNames.filter((name) => one[name] !== other[name])
}

/** Only what has been changed is sent, so that what others have changed elsewhere stands. */
export function editOf(form: ProfileForm, names: readonly ProfileField[]): UnitEdit {
  const edit: UnitEdit = {}
  for (const name of names) {
    if (name === 'commonQuestions') edit.commonQuestions = linesOf(form.commonQuestions)
    else if (name === 'phone' || name === 'email') edit[name] = form[name].trim() || null
    else edit[name] = form[name]
  }
  return edit
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}
