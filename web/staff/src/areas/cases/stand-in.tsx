import { useTexts } from '../../../../lib/i18n.ts'
import { AwayText } from '../../../../ui/away-text.tsx'
import type { CaseRow } from './shapes.ts'

type Props = Pick<CaseRow, 'standIn'>

/** Beside the name of one who is away: until when, and who stands in. */
export function StandInText({ standIn }: Props) {
  return standIn ? <AwayText away={{ until: standIn.until, standIn }} /> : null
}

/** In a list, where there is room for a name: "Bo Ek står in". */
export function StandInMark({ standIn }: Props) {
  const t = useTexts('ui')
  return standIn ? (
    <span className="f-cases__quiet f-cases__stand-in">{t('away.standIn', { name: standIn.name })}</span>
  ) : null
}
