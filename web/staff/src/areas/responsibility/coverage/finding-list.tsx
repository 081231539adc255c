import { Link } from '@tanstack/react-router'
import { useLanguage, useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { Heading } from '../../../../../ui/library.ts'
import type { Finding } from './queries.ts'

/** What was found, by kind: what it means, and the areas or units that it holds for. */
export function FindingList({ title, findings }: { title?: string; findings: readonly Finding[] }) {
  const t = useTexts('coverage')
  const kinds = [...new Set(findings.map(({ kind }) => kind))]
  return (
    <section className="f-coverage__list">
      {title ? (
        <Heading level={2} data-size="2xs">
          {title}
        </Heading>
      ) : null}
      {kinds.map((kind) => (
        <article key={kind}>
          <Heading level={3} data-size="2xs">
            {t(`kind.${kind}`)}
          </Heading>
          <p>{t(`kind.${kind}.what`)}</p>
          <ul>
            {findings
              .filter((one) => one.kind === kind)
              .map((finding) => (
                <li key={`${finding.area?.id} ${finding.unit?.id}`}>
                  <Where finding={finding} />
                </li>
              ))}
          </ul>
        </article>
      ))}
    </section>
  )
}

/** The way to where it is mended. */
function Where({ finding: { kind, area, unit } }: { finding: Finding }) {
  const t = useTexts('coverage')
  const nameOf = useNameOf()
  const language = useLanguage()
  const unitLink = unit ? (
    <Link className="ds-link" to="/units/$slug" params={{ slug: unit.slug }}>
      {nameOf(unit)}
    </Link>
  ) : null
  if (area)
    return (
      <>
        <Link className="ds-link" to="/map/$code" params={{ code: area.code }}>
          {language === 'en' ? area.titleEn : area.title}
        </Link>
        {unitLink ? <> ({unitLink})</> : null}
      </>
    )
  return (
    unitLink ?? (
      <Link className="ds-link" to="/duty">
        {t(`kind.${kind}`)}
      </Link>
    )
  )
}
