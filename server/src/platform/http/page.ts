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
  | { readonly kind: 'html'; readonly status?: number; readonly html: string; readonly cookies?: readonly PageCookie[] }
  | { readonly kind: 'redirect'; readonly to: string; readonly cookies?: readonly PageCookie[] }
  | { readonly kind: 'download'; readonly name: string; readonly mediaType: string; readonly stream: Readable; readonly size: number }

export type PageCookie = { readonly name: string; readonly value: string; readonly days: number }

/** A page for people outside, rendered here and whole without script. It declares its permission as endpoints do. */
export type Page = {
  readonly method: 'get' | 'post'
  readonly path: string
  readonly permission: string
  readonly perMinute?: number
  readonly takesFiles?: boolean
  readonly handle: (request: PageRequest) => Promise<PageReply>
}
