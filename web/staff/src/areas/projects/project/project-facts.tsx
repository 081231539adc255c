import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useLanguage, useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import type { Project } from '../queries.ts'
import { usePeriodWords } from '../use-period-words.ts'

/** What is known of a project. What nobody has said anything about isn't there. */
export function ProjectFacts({ project }: { project: Project }) {
  const t = useTexts('projects')
  const form = useTexts('projectForm')
  const nameOf = useNameOf()
  const language = useLanguage()
  const periodOf = usePeriodWords()
  const { period, areas, companies, partners, links, budgetFrame, impact, source, fromCase } = project
  const money = new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'sv-SE').format(budgetFrame ?? 0)
  return (
    <section aria-labelledby="project-facts" className="f-project__facts">
      <h2 id="project-facts">{t('facts')}</h2>
      <dl>
        <Fact name={t('column.unit')}>
          <Link to="/units/$slug" params={{ slug: project.unit.slug }}>
            {nameOf(project.unit)}
          </Link>
        </Fact>
        <Fact name={form('contact')}>
          <Link to="/members/$memberId" params={{ memberId: project.contact.id }}>
            {project.contact.name}
          </Link>
        </Fact>
        <Fact name={t('column.period')}>{periodOf(period)}</Fact>
        {period.earliest ? (
          <Fact name={form('earliest')}>
            <DateText value={period.earliest} />
          </Fact>
        ) : null}
        {period.latest ? (
          <Fact name={form('latest')}>
            <DateText value={period.latest} />
          </Fact>
        ) : null}
        <Fact name={t('filter.visibility')}>{t(`visibility.${project.visibility}`)}</Fact>
        {impact.length > 0 ? (
          <Fact name={form('impact')}>
            <List of={impact.map((one) => ({ key: one, what: form(`impact.${one}`) }))} />
          </Fact>
        ) : null}
        {areas.length > 0 ? (
          <Fact name={form('areas')}>
            <List
              of={areas.map(({ id, code, title, titleEn }) => ({
                key: id,
                what: (
                  <Link to="/map/$code" params={{ code }}>
                    {language === 'en' ? titleEn : title}
                  </Link>
                ),
              }))}
            />
          </Fact>
        ) : null}
        {companies.length > 0 ? (
          <Fact name={form('companies')}>
            <List
              of={companies.map(({ id, name }) => ({
                key: id,
                what: (
                  <Link to="/companies/$companyId" params={{ companyId: id }}>
                    {name}
                  </Link>
                ),
              }))}
            />
          </Fact>
        ) : null}
        {partners.length > 0 ? (
          <Fact name={form('partners')}>
            <List
              of={partners.map(({ unit, name, role }) => {
                const who = unit ? nameOf(unit) : name
                return { key: `${who} ${role}`, what: role ? `${who}, ${role}` : who }
              })}
            />
          </Fact>
        ) : null}
        {budgetFrame === null ? null : <Fact name={form('budget')}>{t('money', { amount: money })}</Fact>}
        {links.length > 0 ? (
          <Fact name={form('links')}>
            <List
              of={links.map(({ url, title }) => ({
                key: url,
                what: (
                  <a href={url} rel="noreferrer">
                    {title || url}
                  </a>
                ),
              }))}
            />
          </Fact>
        ) : null}
        {fromCase ? (
          <Fact name={t('fromCase')}>
            <Link to="/cases/$caseId" params={{ caseId: fromCase.id }} className="f-number">
              {fromCase.number}
            </Link>
          </Fact>
        ) : null}
        {source ? <Fact name={t('source')}>{`${source.system} ${source.id}`}</Fact> : null}
      </dl>
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function List({ of }: { of: readonly { key: string; what: ReactNode }[] }) {
  return (
    <ul>
      {of.map(({ key, what }) => (
        <li key={key}>{what}</li>
      ))}
    </ul>
  )
}
