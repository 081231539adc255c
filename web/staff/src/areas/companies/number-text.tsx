import { useState } from 'react'
import { announce } from '../../../../lib/announce.ts'
import { isApiError } from '../../../../lib/api-error.ts'
import { useTexts } from '../../../../lib/i18n.ts'
import { useWrite } from '../../../../lib/use-write.ts'
import { Button, ValidationMessage } from '../../../../ui/library.ts'
import { OrgNumberText } from '../../../../ui/org-number-text.tsx'
import { type Company, readNumber } from './queries.ts'

/** The number; a sole trader's is a person's, and is shown whole only when asked for, which is logged. */
export function NumberText({ company }: { company: Company }) {
  const t = useTexts('companies')
  const ui = useTexts('ui')
  const [whole, show] = useState<string | null>(null)
  const reading = useWrite<string, { orgNumber: string }>({
    call: readNumber,
    onDone({ orgNumber }) {
      show(orgNumber)
      announce(t('number.shown', { number: orgNumber }))
    },
  })
  const { id, orgNumberShown, isSoleTrader, may } = company
  if (!orgNumberShown) return t('number.none')
  const isMasked = isSoleTrader && whole === null
  const said = isApiError(reading.error) ? reading.error.problem?.detail : undefined
  return (
    <div className="f-companies__number">
      <OrgNumberText value={whole ?? orgNumberShown} />
      {isMasked && may.readNumber ? (
        <Button variant="secondary" loading={reading.isPending} onClick={() => reading.mutate(id)}>
          {t('number.show')}
        </Button>
      ) : null}
      {isMasked ? (
        <span className="f-facts__note">{t(may.readNumber ? 'number.logged' : 'number.hidden')}</span>
      ) : null}
      {reading.error ? <ValidationMessage>{said ?? ui('error.silent')}</ValidationMessage> : null}
    </div>
  )
}
