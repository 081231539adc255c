import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Problem } from '../../../kernel/problem.ts'
import type { Page } from '../../../platform/http/page.ts'

/** In the order that they count: later rules refine earlier ones. */
const SHEETS = ['page.css', 'form.css', 'case.css', 'public.css', 'media.css']
const folder = new URL('../../../../../web/portal/', import.meta.url)
const css = SHEETS.map((sheet) => readFileSync(new URL(sheet, folder), 'utf8')).join('')
const hash = createHash('sha256').update(css).digest('hex').slice(0, 12)
const file = `portal.${hash}.css`

/** The style sheet's address changes with what it says, so that a browser may keep it for good. */
export const styleSheet = `/portal/${file}`

export const assetPages: readonly Page[] = [
  {
    method: 'get',
    path: '/portal/:file',
    permission: 'portal.visit',
    perMinute: 600,
    handle: async ({ params }) => {
      if (params['file'] !== file) throw new Problem('notFound')
      return { kind: 'asset', mediaType: 'text/css; charset=utf-8', text: css }
    },
  },
]
