import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { OrgNumberText } from '../../../../../ui/org-number-text.tsx'
import { Contacts } from '../contacts/contacts.tsx'
import { DatesPanel } from '../deadlines/dates-panel.tsx'
import { FollowUpCard } from '../follow-up/follow-up-card.tsx'
import { LinkedCases } from '../links/linked-cases.tsx'
import { PromisesCard } from '../promise/promises-card.tsx'
import type { CaseView } from '../shapes.ts'
import { WaitedCard } from '../waiting/waited-card.tsx'
import type { CaseDialog } from './case-task.ts'

type Props = { of: CaseView; onDialog: (dialog: CaseDialog) => void; beside: ReactNode }

/** Whom and what the case is about, and the cases beside it. */
export function CaseSide({ of, onDialog, beside }: Props) {
  const t = useTexts('case')
  const shared = useTexts('cases')
  const dates = useTexts('deadlines')
  const language = useLanguage()
  const { contact, company } = of
  const change = (
    <button type="button" className="ds-link" onClick={() => onDialog('edit')}>
      {t('change')}
    </button>
  )
  return (
    <aside className="f-side-facts" aria-label={t('side')}>
      <FollowUpCard caseId={of.id} />
      <Card title={dates('title')}>
        <DatesPanel caseId={of.id} />
      </Card>
      <Card title={t('side.company')}>
        {company ? (
          <Link to="/companies/$companyId" params={{ companyId: company.id }}>
            {company.name}
          </Link>
        ) : (
          <p>{t(of.plansToStart ? 'side.plans' : 'side.noCompany')}</p>
        )}
        {of.companyNumber ? (
          <p className="f-case__quiet">
            <OrgNumberText value={of.companyNumber} />
          </p>
        ) : null}
        <h3>{t('side.contact')}</h3>
        <p>{contact.name}</p>
        {contact.email ? (
          <p>
            <a href={`mailto:${contact.email}`}>{contact.email}</a>
          </p>
        ) : (
          <p className="f-case__quiet">{t('side.noEmail')}</p>
        )}
        {contact.phone ? (
          <p>
            <a href={`tel:${contact.phone.replaceAll(/[^\d+]/g, '')}`}>{contact.phone}</a>
          </p>
        ) : null}
        <p className="f-case__quiet">{t(`side.locale.${of.locale}`)}</p>
        <Contacts of={of} />
      </Card>
      <Card title={t('side.about')} action={of.may.edit ? change : null}>
        <h3>{shared('column.place')}</h3>
        <p>{of.place || t('side.noPlace')}</p>
        <h3>{shared('new.areas')}</h3>
        {of.areas.length > 0 ? (
          <ul>
            {of.areas.map((area) => (
              <li key={area.id}>
                <Link to="/map/$code" params={{ code: area.code }}>
                  {language === 'en' ? area.titleEn : area.title}
                </Link>
              </li>
            ))}
          </ul>
        ) : (
          <p>{t('side.noAreas')}</p>
        )}
        <h3>{t('side.channel')}</h3>
        <p>{t('side.by', { channel: shared(`channel.${of.channel}`) })}</p>
      </Card>
      {beside}
      <PromisesCard caseId={of.id} />
      <WaitedCard caseId={of.id} />
      <Card
        title={t('side.linked')}
        action={
          of.may.link ? (
            <button type="button" className="ds-link" onClick={() => onDialog('link')}>
              {t('side.link')}
            </button>
          ) : null
        }
      >
        <LinkedCases of={of} />
      </Card>
    </aside>
  )
}

function Card({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  return (
    <section className="f-side-facts__card">
      <div className="f-side-facts__head">
        <h2>{title}</h2>
        {action}
      </div>
      {children}
    </section>
  )
}
