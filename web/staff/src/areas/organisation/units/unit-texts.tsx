import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { Heading } from '../../../../../ui/library.ts'
import { PhoneLink } from '../phone-link.tsx'
import type { UnitProfile } from './queries.ts'

/** What the unit says of itself, and how to reach it. */
export function UnitTexts({ unit }: { unit: UnitProfile }) {
  const t = useTexts('organisation')
  const isEnglish = useLanguage() === 'en'
  const texts = [
    { id: 'does', words: isEnglish ? unit.doesEn : unit.does },
    { id: 'doesNot', words: isEnglish ? unit.doesNotEn : unit.doesNot },
    { id: 'works', words: isEnglish ? unit.worksEn : unit.works },
  ] as const
  const hours = isEnglish ? unit.openingHoursEn : unit.openingHours
  return (
    <div className="f-unit">
      <div className="f-unit__texts">
        {texts.map(({ id, words }) => (
          <section key={id} aria-labelledby={`unit-${id}`}>
            <Heading level={2} data-size="2xs" id={`unit-${id}`}>
              {t(`unit.${id}`)}
            </Heading>
            {words ? (
              <p className="f-unit__words">{words}</p>
            ) : (
              <p className="f-unit__quiet">{t('unit.unsaid')}</p>
            )}
          </section>
        ))}
        {unit.commonQuestions.length > 0 ? (
          <section aria-labelledby="unit-questions">
            <Heading level={2} data-size="2xs" id="unit-questions">
              {t('unit.questions')}
            </Heading>
            <ul className="f-unit__questions" lang="sv">
              {unit.commonQuestions.map((question) => (
                <li key={question}>{question}</li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
      <section className="f-unit__contact" aria-labelledby="unit-contact">
        <Heading level={2} data-size="2xs" id="unit-contact">
          {t('unit.contact')}
        </Heading>
        <dl>
          <dt>{t('unit.phone')}</dt>
          <dd>{unit.phone ? <PhoneLink number={unit.phone} /> : t('unit.missing')}</dd>
          <dt>{t('unit.email')}</dt>
          <dd>{unit.email ? <a href={`mailto:${unit.email}`}>{unit.email}</a> : t('unit.missing')}</dd>
          <dt>{t('unit.hours')}</dt>
          <dd>{hours || t('unit.missing')}</dd>
          <dt>{t('unit.lots')}</dt>
          <dd>
            {unit.inLots && unit.inLotsSince ? (
              <>
                {t('unit.lotsSince')} <DateText value={unit.inLotsSince} />
              </>
            ) : (
              t(unit.inLots ? 'unit.inLots' : 'unit.notInLots')
            )}
          </dd>
        </dl>
      </section>
    </div>
  )
}
