import { parseOrgNumber } from './org-number.ts'

/** Twelve or ten digits as a personal identity number is written; the check digit decides. */
const PERSONAL = /(?<!\d)(?:\d{2})?\d{6}[-+ ]?\d{4}(?!\d)/g

/** True when the text holds what is, by its check digit, a personal identity number. */
export function mentionsPersonalNumber(text: string): boolean {
  return (text.match(PERSONAL) ?? []).some(isPersonal)
}

/** The text with each of them left out, for what stands in lists. */
export function withoutPersonalNumbers(text: string): string {
  return text.replace(PERSONAL, (found) => (isPersonal(found) ? '…' : found))
}

function isPersonal(text: string): boolean {
  const number = parseOrgNumber(text)
  return number.valid && number.isPersonal
}
