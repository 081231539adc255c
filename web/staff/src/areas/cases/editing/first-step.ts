import type { CaseRow } from '../shapes.ts'

/** Until the company has been contacted that is the next step, without anybody having written it. */
export function isFirstStep({
  nextStep,
  nextStepOn,
  firstContactAt,
  status,
}: Pick<CaseRow, 'nextStep' | 'nextStepOn' | 'firstContactAt' | 'status'>): boolean {
  return nextStep === '' && nextStepOn !== null && firstContactAt === null && status !== 'closed'
}

/** The day of the next step; of a first contact the day that its clock says. */
export function stepDay(
  row: Parameters<typeof isFirstStep>[0] & Pick<CaseRow, 'firstContactBy'>,
): string | null {
  if (isFirstStep(row)) return row.firstContactBy
  return row.nextStep === '' ? null : row.nextStepOn
}
