import { html } from 'ghtml'
import type { CompanyPerson } from '../company-people.ts'
import { initials, shell } from './page.ts'
import { type Language, texts } from './texts.ts'

type View = { people: readonly CompanyPerson[]; action: string; language: Language }

/** The people at companies, in the place of an e-identification; a press on one signs in. */
export function companyChooserPage({ people, action, language }: View): string {
  const t = texts[language]
  const other = language === 'sv' ? 'en' : 'sv'
  const body = html`
    <h1>${t.companyHeading}</h1>
    <p>${t.intro}</p>
    <p class="notice">${t.companyNotice}</p>
    <form method="post" action="${action}">
      <ul>
        !${people
          .map(
            ({ subject, name, what, whatEn }) => html`<li>
              <button class="person" name="subject" value="${subject}">
                <span class="face" aria-hidden="true">${initials(name)}</span>
                <span class="name">${name}</span>
                <span class="what">${language === 'sv' ? what : whatEn}</span>
              </button>
            </li>`,
          )
          .join('')}
      </ul>
    </form>
  `
  return shell({ language, title: t.companyTitle, body, toggle: `${action}?lang=${other}` })
}
