import { useTexts } from '../../../../../lib/i18n.ts'
import type { Hit } from '../queries.ts'

/** The words of the question that led to an area, and how: by another word, by the list, or by what cases have taught. */
export function Reasons({ of }: { of: Hit }) {
  return (
    <>
      {of.reasons.map((reason, nth) => (
        <span key={reason.word}>
          {nth > 0 ? ' ' : ''}
          <mark>{reason.word}</mark>
          <How of={reason} />
        </span>
      ))}
    </>
  )
}

function How({ of: { way, means, cases } }: { of: Hit['reasons'][number] }) {
  const t = useTexts('responsibility')
  if (way === 'learned') return <small> {t('ask.learned', { count: cases ?? 0 })}</small>
  if (way === 'listed' && means === null) return <small> {t('ask.listed')}</small>
  if (way === 'written' || way === 'part' || means === null) return null
  return <small> {t('ask.means', { word: means })}</small>
}
