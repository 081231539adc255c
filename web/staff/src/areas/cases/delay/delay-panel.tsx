import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../../../../lib/i18n.ts'
import { Button } from '../../../../../ui/library.ts'
import type { CaseView } from '../shapes.ts'
import { delayQuery } from './queries.ts'
import '../waiting/waiting.css'

/** Proposed when the date that the company was told will clearly not be kept: why, and the way to tell it. */
export function DelayPanel({ of, onTell }: { of: CaseView; onTell: () => void }) {
  const t = useTexts('waiting')
  const grounds = useQuery(delayQuery(of.id)).data?.grounds ?? []
  if (grounds.length === 0) return null
  return (
    <section className="f-case__notice f-delay" data-tone="attention" aria-labelledby="delay-proposed">
      <div>
        <h2 id="delay-proposed">{t('delay.proposed')}</h2>
        {grounds.map((ground) => (
          <p key={ground}>{t(`delay.ground.${ground}`)}</p>
        ))}
      </div>
      {of.may.promise ? (
        <Button variant="secondary" onClick={onTell}>
          {t('delay.do')}
        </Button>
      ) : null}
    </section>
  )
}
