import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useLanguage, useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { Button } from '../../../../../ui/library.ts'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import { NoteDialog } from '../boundary/note-dialog.tsx'
import { ProposeAt } from './propose-at.tsx'
import type { Sign, UnclearBorder } from './queries.ts'

type Props = {
  border: UnclearBorder
  steps?: ((border: UnclearBorder & { readonly title: string }) => ReactNode) | undefined
}

/** One border: the area and the units, what happened there, in which cases, and the ways to draw it. */
export function BorderCard({ border, steps }: Props) {
  const t = useTexts('unclear')
  const disputes = useTexts('disputes')
  const nameOf = useNameOf()
  const language = useLanguage()
  const { units } = useSession()
  const [doing, start] = useState<'propose' | 'note' | null>(null)
  const { area, counts, hasOpenProposal } = border
  const led = units.filter(
    ({ id, role }) => role === 'head' && border.units.some((concerned) => concerned.id === id),
  )
  const [latest, ...earlier] = border.signs
  const title = language === 'en' ? area.titleEn : area.title
  const counted = (['dispute', 'declined', 'handover'] as const).filter((kind) => counts[kind] > 0)
  return (
    <li className="f-unclear__border">
      <h2>
        <Link className="ds-link" to="/map/$code" params={{ code: area.code }}>
          {title}
        </Link>
      </h2>
      <p className="f-unclear__units">{border.units.map(nameOf).join(' – ')}</p>
      <p className="f-unclear__row">
        {counted.map((kind) => (
          <span key={kind}>{t(`count.${kind}`, { count: counts[kind] })}</span>
        ))}
        <span className="f-unclear__quiet">
          {t('last')} <DateText value={border.lastAt} />
        </span>
        {hasOpenProposal ? <StatusTag tone="attention">{t('proposed')}</StatusTag> : null}
      </p>
      {latest ? (
        <ul>
          <SignLine sign={latest} />
        </ul>
      ) : null}
      {earlier.length > 0 ? (
        <details>
          <summary>{t('earlier', { count: earlier.length })}</summary>
          <ul>
            {earlier.map((sign) => (
              <SignLine key={`${sign.kind} ${sign.case.id} ${sign.at}`} sign={sign} />
            ))}
          </ul>
        </details>
      ) : null}
      <div className="f-unclear__row">
        {hasOpenProposal ? null : (
          <Button variant="secondary" onClick={() => start('propose')}>
            {disputes('proposal.open')}
          </Button>
        )}
        {led.length > 0 && border.units.length > 1 ? (
          <Button variant="tertiary" onClick={() => start('note')}>
            {disputes('boundary.write')}
          </Button>
        ) : null}
        {steps?.({ ...border, title })}
      </div>
      {doing === 'propose' ? <ProposeAt code={area.code} onClose={() => start(null)} /> : null}
      {doing === 'note' ? (
        <NoteDialog
          code={area.code}
          led={led}
          other={border.units.find(({ id }) => id !== led[0]?.id)?.id}
          onClose={() => start(null)}
        />
      ) : null}
    </li>
  )
}

function SignLine({ sign: { kind, at, from, to, why, case: of } }: { sign: Sign }) {
  const t = useTexts('unclear')
  const nameOf = useNameOf()
  const words = { from: nameOf(from), to: to ? nameOf(to) : '' }
  return (
    <li>
      <Link className="ds-link" to="/cases/$caseId" params={{ caseId: of.id }}>
        {of.number}
      </Link>{' '}
      {of.title}.{' '}
      <span className="f-unclear__quiet">
        {t(to ? `sign.${kind}` : `sign.${kind}.alone`, words)} <DateText value={at} />
      </span>
      {why ? <q>{why}</q> : null}
    </li>
  )
}
