import { LinkIcon, PaperclipIcon } from '@navikt/aksel-icons'
import { paperAddress } from './queries.ts'

type Paper = { readonly id: string; readonly title: string; readonly url: string | null }

/** The way to a paper: a file is fetched, a link opens beside the meeting. */
export function PaperLink({ paper: { id, title, url } }: { paper: Paper }) {
  return url === null ? (
    <a href={paperAddress(id)} download={title}>
      <PaperclipIcon aria-hidden />
      {title}
    </a>
  ) : (
    <a href={url} target="_blank" rel="noreferrer">
      <LinkIcon aria-hidden />
      {title}
    </a>
  )
}
