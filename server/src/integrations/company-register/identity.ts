/** Nobody younger runs a business of their own (föräldrabalken 13:13). */
const YOUNGEST = 16

/**
 * What the register calls a number: ten digits for an organisation, twelve with the century for a person. The century
 * is the latest in which whoever has the number is old enough.
 */
export function identityOf(orgNumber: string, today: Date): string {
  if (/^[1235-9][0-9][2-9]/.test(orgNumber)) return orgNumber
  const year = today.getUTCFullYear() - YOUNGEST
  const inThisCentury = 2000 + Number(orgNumber.slice(0, 2)) <= year
  return `${inThisCentury ? '20' : '19'}${orgNumber}`
}
