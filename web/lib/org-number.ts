/** `5560160680` as people write it, `556016-0680`. Anything else, such as a masked number, is left as it is. */
export function formatOrgNumber(value: string): string {
  const digits = value.replaceAll(/\D/g, '')
  return /^[\d\s-]+$/.test(value) && digits.length === 10 ? `${digits.slice(0, 6)}-${digits.slice(6)}` : value
}
