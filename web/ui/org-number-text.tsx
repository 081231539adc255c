import { formatOrgNumber } from '../lib/org-number.ts'

/** An organisation number as `556016-0680`; a masked one as it came. */
export function OrgNumberText({ value }: { value: string }) {
  return <span className="f-number">{formatOrgNumber(value)}</span>
}
