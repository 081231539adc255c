import { LeaveIcon } from '@navikt/aksel-icons'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { countDrafts, dropDrafts } from '../../../../lib/draft.ts'
import { useLanguage, useNameOf, useTexts } from '../../../../lib/i18n.ts'
import { useSession } from '../../../../lib/session.ts'
import { AwayText } from '../../../../ui/away-text.tsx'
import { Button } from '../../../../ui/library.ts'
import { Modal } from '../../../../ui/modal.tsx'
import { StatusTag } from '../../../../ui/status-tag.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { SchemeChoice } from './scheme-choice.tsx'
import './user-panel.css'

const SIGN_OUT = '/auth/sign-out'

/** Who I am here: units, roles, settings of this browser, and the way out. */
export function UserPanel() {
  const t = useTexts('web')
  const { member, units, roles, onDuty, away } = useSession()
  const nameOf = useNameOf()
  const [asking, setAsking] = useState(false)
  const drafts = countDrafts(member.id)

  return (
    <div className="f-user">
      <div>
        <p className="f-user__name">{member.name}</p>
        <p className="f-user__quiet">{useLanguage() === 'en' ? member.titleEn : member.title}</p>
        <p className="f-user__quiet">{member.email}</p>
      </div>
      <ul className="f-user__units" aria-label={t('user.units')}>
        {units.map((unit) => (
          <li key={unit.id}>
            {nameOf(unit)} <span>{t(`role.${unit.role}`)}</span>
          </li>
        ))}
        {roles.map((role) => (
          <li key={role}>{t(`role.${role}`)}</li>
        ))}
      </ul>
      {onDuty ? <StatusTag tone="active">{t('user.onDuty')}</StatusTag> : null}
      <AwayText away={away} />
      <Link
        to="/members/$memberId"
        params={{ memberId: member.id }}
        search={away ? {} : { do: 'absence' }}
        className="ds-link"
      >
        {t(away ? 'user.awayChange' : 'user.away')}
      </Link>
      <Link to="/notices/choices" className="ds-link">
        {t('notices.choose')}
      </Link>
      <Link to="/my-calendar" className="ds-link">
        {t('myCalendar')}
      </Link>
      <Link to="/introduction" className="ds-link">
        {t('introduction')}
      </Link>
      <SchemeChoice />
      <div className="f-user__foot">
        <LanguageSwitch />
        {drafts > 0 ? (
          <Button variant="tertiary" data-color="neutral" onClick={() => setAsking(true)}>
            <LeaveIcon aria-hidden />
            {t('signOut')}
          </Button>
        ) : (
          <SignOutForm words={t('signOut')} />
        )}
      </div>
      <Modal
        open={asking}
        onClose={() => setAsking(false)}
        title={t('signOut.drafts', { count: drafts })}
        width="narrow"
      >
        <p>{t('signOut.draftsLead')}</p>
        <div className="f-form__buttons">
          <SignOutForm words={t('signOut.keep')} variant="primary" />
          <SignOutForm words={t('signOut.drop')} variant="secondary" before={() => dropDrafts(member.id)} />
        </div>
      </Modal>
    </div>
  )
}

type FormProps = { words: string; variant?: 'primary' | 'secondary' | 'tertiary'; before?: () => void }

/** A form and not a call, as the identity provider takes over the page on the way out. */
function SignOutForm({ words, variant = 'tertiary', before }: FormProps) {
  return (
    <form method="post" action={SIGN_OUT} onSubmit={() => before?.()}>
      <Button type="submit" variant={variant} data-color={variant === 'tertiary' ? 'neutral' : 'accent'}>
        {variant === 'tertiary' ? <LeaveIcon aria-hidden /> : null}
        {words}
      </Button>
    </form>
  )
}
