import { PencilWritingIcon } from '@navikt/aksel-icons'
import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../../../../lib/i18n.ts'
import type { Doing } from './doing.ts'
import { useNamesInWords } from './names.ts'
import { presenceQuery } from './queries.ts'
import './presence.css'

type Props = { caseId: string; doing: Exclude<Doing, 'reading'>; part?: { id: string; title: string } }

/** Which colleagues write the same text right now. Read out when somebody begins, and not again while they go on. */
export function WhoWrites({ caseId, doing, part }: Props) {
  const t = useTexts('presence')
  const inWords = useNamesInWords()
  const others = useQuery({ ...presenceQuery(caseId), enabled: false }).data?.others ?? []
  const names = others
    .filter((one) => one.doing === doing && (one.part?.id ?? null) === (part?.id ?? null))
    .map(({ member }) => member.name)
  return (
    <output className="f-writes">
      {names.length > 0 ? (
        <>
          <PencilWritingIcon aria-hidden />
          <span>
            {t(`writes.${doing}`, { count: names.length, names: inWords(names), part: part?.title ?? '' })}
          </span>
        </>
      ) : null}
    </output>
  )
}
