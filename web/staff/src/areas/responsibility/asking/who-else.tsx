import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { areasQuery, dutyNowQuery, unitsQuery } from '../queries.ts'

/** The area of questions that belong nowhere else; whoever answers for it knows whom to ask. */
const GENERAL_QUESTIONS = 'kontakt-allmant'

/** Not sure: the people to ask, with their numbers. */
export function WhoElse({ isNothing }: { isNothing: boolean }) {
  const t = useTexts('responsibility')
  const ui = useTexts('ui')
  const nameOf = useNameOf()
  const areas = useQuery(areasQuery)
  const units = useQuery(unitsQuery)
  const duty = useQuery(dutyNowQuery)
  const general = areas.data?.find(({ code }) => code === GENERAL_QUESTIONS)?.accountableUnit
  const centre = units.data?.find(({ id }) => id === general?.id)
  const pilot = duty.data?.member
  const insteadOf = duty.data?.insteadOf
  return (
    <div className="f-who-else">
      <p>
        <strong>{t(isNothing ? 'unsure.nothing' : 'unsure.title')}</strong> {t('unsure.ask')}
      </p>
      <ul>
        {pilot ? (
          <li>
            {t('unsure.pilot')} <strong>{pilot.name}</strong> <Phone number={pilot.phone} />{' '}
            <Mail address={pilot.email} />
            {insteadOf ? (
              <span className="f-who-else__instead">{ui('away.insteadOf', { name: insteadOf.name })}</span>
            ) : null}
          </li>
        ) : null}
        {centre ? (
          <li>
            <Link to="/units/$slug" params={{ slug: centre.slug }}>
              {nameOf(centre)}
            </Link>{' '}
            <Phone number={centre.phone} /> <Mail address={centre.email} />
          </li>
        ) : null}
      </ul>
    </div>
  )
}

function Phone({ number }: { number: string | null }) {
  return number ? (
    <a href={`tel:${number.replaceAll(/[^\d+]/g, '')}`}>
      <span className="f-number">{number}</span>
    </a>
  ) : null
}

function Mail({ address }: { address: string | null }) {
  return address ? <a href={`mailto:${address}`}>{address}</a> : null
}
