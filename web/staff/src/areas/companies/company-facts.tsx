import { useState } from 'react'
import { useTexts } from '../../../../lib/i18n.ts'
import { DateText } from '../../../../ui/date-text.tsx'
import { Button, Heading } from '../../../../ui/library.ts'
import { EditCompany } from './edit-company.tsx'
import { type Fact, FactValue } from './fact-value.tsx'
import { FetchFacts } from './fetch-facts.tsx'
import { NumberText } from './number-text.tsx'
import type { Company } from './queries.ts'

const sources = ['manual', 'web', 'register', 'demo'] as const

/** What is known of the company, each fact with where it comes from and when. */
export function CompanyFacts({ company }: { company: Company }) {
  const t = useTexts('companies')
  const [edits, setEdits] = useState(false)
  const { facts, may, register } = company
  return (
    <section className="f-companies__section" aria-labelledby="company-facts">
      <div className="f-companies__head">
        <Heading level={2} data-size="2xs" id="company-facts">
          {t('facts')}
        </Heading>
        <div className="f-companies__acts">
          {may.fetch ? <FetchFacts company={company} /> : null}
          {may.edit ? (
            <Button variant="secondary" onClick={() => setEdits(true)}>
              {t('edit.open')}
            </Button>
          ) : null}
        </div>
      </div>
      {register === null ? <p className="f-companies__quiet">{t('register.off')}</p> : null}
      {register && !company.orgNumberShown ? (
        <p className="f-companies__quiet">{t('register.noNumber')}</p>
      ) : null}
      {register?.silentAt ? (
        <p className="f-companies__silent">
          {t('register.silent')} <DateText value={register.silentAt} show="relative" />. {t('register.kept')}
        </p>
      ) : null}
      <dl className="f-companies__facts">
        <div>
          <dt>{t('fact.number')}</dt>
          <dd>
            <NumberText company={company} />
          </dd>
        </div>
        {facts.map((fact) => (
          <div key={fact.fact}>
            <dt>{t(`fact.${fact.fact}`)}</dt>
            <dd>
              <FactValue fact={fact} />
            </dd>
            <SourceLine fact={fact} />
          </div>
        ))}
      </dl>
      {edits ? <EditCompany company={company} onClose={() => setEdits(false)} /> : null}
    </section>
  )
}

/** Where a fact comes from; and, when it could not be fetched, that what is known stands. */
function SourceLine({ fact }: { fact: Fact }) {
  const t = useTexts('companies')
  const { source, toldAt, failure, failedAt } = fact
  const keeps = fact.value !== null && failure !== 'unknown'
  const known = sources.find((each) => each === source)
  return (
    <>
      {toldAt ? (
        <dd className="f-companies__source">
          {known ? t(`source.${known}`) : source}, <DateText value={toldAt} />
        </dd>
      ) : null}
      {failure && failedAt ? (
        <dd className="f-companies__silent">
          {t(`failure.${failure}`)} {keeps ? t('register.kept') : null} (<DateText value={failedAt} />)
        </dd>
      ) : null}
    </>
  )
}
