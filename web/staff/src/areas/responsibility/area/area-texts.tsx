import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { Button, Heading } from '../../../../../ui/library.ts'
import type { AreaDetails } from '../queries.ts'

const FEW = 14

/** What companies ask, and the words by which the area is found. */
export function AreaTexts({ area: { examples, keywords } }: { area: AreaDetails }) {
  const t = useTexts('responsibility')
  const [all, showAll] = useState(false)
  return (
    <div className="f-area__texts">
      {examples.length > 0 ? (
        <section aria-labelledby="area-examples">
          <Heading level={2} data-size="2xs" id="area-examples">
            {t('area.examples')}
          </Heading>
          <ul className="f-area__examples" lang="sv">
            {examples.map((example) => (
              <li key={example}>{example}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {keywords.length > 0 ? (
        <section aria-labelledby="area-keywords">
          <Heading level={2} data-size="2xs" id="area-keywords">
            {t('area.keywords')}
          </Heading>
          <ul className="f-area__keywords" lang="sv">
            {(all ? keywords : keywords.slice(0, FEW)).map((word) => (
              <li key={word}>{word}</li>
            ))}
          </ul>
          {keywords.length > FEW && !all ? (
            <Button variant="tertiary" onClick={() => showAll(true)}>
              {t('area.allKeywords', { count: keywords.length })}
            </Button>
          ) : null}
        </section>
      ) : null}
    </div>
  )
}
