import type { Readable } from 'node:stream'
import type { Locale } from '../../kernel/actor.ts'
import type { Problem } from '../../kernel/problem.ts'
import type { StoredFile } from '../files/file-store.ts'
import type { Kit } from './kit.ts'

export type UploadedFile = { readonly name: string } & StoredFile

export type PageRequest = {
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  /** Fields of the form that was sent; the last value where a name stands twice. */
  readonly form: Readonly<Record<string, string>>
  readonly files: readonly UploadedFile[]
  /** Files that were not taken in, each with why. */
  readonly refused: readonly { readonly name: string; readonly problem: Problem }[]
  readonly locale: Locale
  readonly now: Date
  readonly kit: Kit
  readonly cookies: Readonly<Record<string, string | undefined>>
}

export type PageReply =
  | {
      readonly kind: 'html'
      readonly status?: number
      readonly html: string
      readonly cookies?: readonly PageCookie[]
    }
  | { readonly kind: 'redirect'; readonly to: string; readonly cookies?: readonly PageCookie[] }
  /** Something that pages are made of, under an address that changes with its content. */
  | { readonly kind: 'asset'; readonly mediaType: string; readonly text: string }
  /** What another program fetches again and again: whole when it has changed since, otherwise only that it has not. */
  | { readonly kind: 'followed'; readonly mediaType: string; readonly text: string; readonly changedAt: Date }
  /** A picture that the program has drawn itself. */
  | { readonly kind: 'picture'; readonly mediaType: string; readonly stream: Readable; readonly size: number }
  | {
      readonly kind: 'download'
      readonly name: string
      readonly mediaType: string
      readonly stream: Readable
      readonly size: number
    }

/** A cookie that scripts can't read. Of a day it may be a part; none takes it away. */
export type PageCookie = { readonly name: string; readonly value: string; readonly days: number }

/** A failure as a person reads it: a whole page. */
export type ProblemPage = (problem: {
  readonly code: string
  readonly status: number
  readonly detail: string
  readonly requestId: string
  /** The request would have changed something; what was typed is still in the browser's history. */
  readonly wasSending: boolean
  readonly locale: Locale
  readonly municipality: string
}) => string

/** A page for people outside, rendered here and whole without script. It declares its permission as endpoints do. */
export type Page = {
  readonly method: 'get' | 'post'
  readonly path: string
  readonly permission: string
  readonly perMinute?: number
  readonly takesFiles?: boolean
  /** Asked before the form is read: nobody fills the disk through an address that leads nowhere. */
  readonly admits?: (params: Readonly<Record<string, string>>, kit: Kit, now: Date) => Promise<void>
  /** Its address is personal: search engines are told to leave it out. */
  readonly unlisted?: boolean
  /** Other sites that the settings name may show it in a frame; all other pages are kept from frames. */
  readonly framed?: boolean
  readonly handle: (request: PageRequest) => Promise<PageReply>
}
