import type { Actor } from '../kernel/actor.ts'
import type { Read } from './db/db.ts'

export type SearchHit = {
  readonly kind: 'case' | 'company' | 'unit' | 'area' | 'boundary' | 'member' | 'project'
  readonly id: string
  readonly title: string
  readonly detail: string
}

/** What an area lends to the one search box. It finds only what the actor may read. */
export type SearchSource = {
  readonly kind: SearchHit['kind']
  readonly find: (read: Read, actor: Actor, text: string, most: number) => Promise<readonly SearchHit[]>
}
