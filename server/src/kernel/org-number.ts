/**
 * Swedish organisation numbers (Skatteverket; lag 1974:174 om identitetsbeteckning för juridiska personer m.fl.).
 * A sole trader's number is the owner's personal identity number (folkbokföringslagen 1991:481 § 18), so it is
 * told apart here and masked wherever it is not needed.
 */
export type OrgNumberFault = 'orgNumber.format' | 'orgNumber.checkDigit'
export type OrgNumber =
  | { readonly valid: true; readonly value: string; readonly isPersonal: boolean }
  | { readonly valid: false; readonly fault: OrgNumberFault }

/** The Luhn sum over all digits; a right number gives a multiple of ten. */
export function luhnSum(digits: string): number {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48
    const weighted = i % 2 === 0 ? digit : digit * 2
    sum += weighted > 9 ? weighted - 9 : weighted
  }
  return sum
}

/** Reads a number as people write it: spaces, hyphens and dashes are dropped, a leading 16, 19 or 20 too. */
export function parseOrgNumber(text: string): OrgNumber {
  let digits = text.replace(/[\s\-‐-―−+]/gu, '')
  if (/^(16|18|19|20)[0-9]{10}$/.test(digits)) digits = digits.slice(2)
  if (!/^[0-9]{10}$/.test(digits)) return { valid: false, fault: 'orgNumber.format' }
  const isOrganisation = /^[1235-9][0-9][2-9]/.test(digits)
  const isPersonal = !isOrganisation && isBirthDate(digits)
  if (!isOrganisation && !isPersonal) return { valid: false, fault: 'orgNumber.format' }
  if (luhnSum(digits) % 10 !== 0) return { valid: false, fault: 'orgNumber.checkDigit' }
  return { valid: true, value: digits, isPersonal }
}

/** Month and day of a personal identity number, or of a coordination number, whose day has 60 added. */
function isBirthDate(digits: string): boolean {
  const month = Number(digits.slice(2, 4))
  const day = Number(digits.slice(4, 6)) % 60
  if (month < 1 || month > 12 || day < 1) return false
  const longest = month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31
  return day <= longest && Number(digits.slice(4, 6)) <= 91
}

/** `5560160680` as people read it: `556016-0680`. */
export function formatOrgNumber(value: string): string {
  return `${value.slice(0, 6)}-${value.slice(6)}`
}

/** A sole trader's number with the last four digits hidden: `860226-XXXX`. */
export function maskOrgNumber(value: string): string {
  return `${value.slice(0, 6)}-XXXX`
}
