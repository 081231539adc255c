import { sql } from 'kysely'
import { z } from 'zod'
import type { AreaId, MemberId, UnitId } from '../../../kernel/ids.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids/ids.ts'
import { boundsOf } from '../geometry/planar.rules.ts'
import type { Shape } from '../geometry/shape.ts'

/** What a member follows, in the order in which they began; a project that they may no longer read is not in it. */
export async function listFollows(read: Read, memberId: MemberId) {
  const rows = await read
    .selectFrom('project_follow as f')
    .leftJoin('area as a', 'a.id', 'f.area_id')
    .leftJoin('unit as u', 'u.id', 'f.unit_id')
    .leftJoin('project as p', 'p.id', 'f.project_id')
    .select(['f.id', 'f.followed_at as followedAt', 'f.told_until as toldUntil'])
    .select(['a.id as areaId', 'a.code', 'a.title as areaTitle', 'a.title_en as areaTitleEn'])
    .select(['u.id as unitId', 'u.slug', 'u.name as unitName', 'u.name_en as unitNameEn'])
    .select(['p.id as projectId', 'p.reference', 'p.title as projectTitle', 'f.place_name as placeName'])
    .select(['f.place_text as placeText', 'f.place_key as placeKey', 'f.place_metres as placeMetres'])
    .select(sql<Shape | null>`f.place_shape`.as('placeShape'))
    .where('f.member_id', '=', memberId)
    .orderBy('f.followed_at')
    .orderBy('f.id')
    .execute()
  return rows.filter((row) => row.areaId ?? row.unitId ?? row.projectId ?? row.placeName)
}
export type FollowRow = Awaited<ReturnType<typeof listFollows>>[number]

export type Thing =
  | { readonly projectId: string }
  | { readonly unitId: UnitId }
  | { readonly areaId: AreaId }
  | {
      readonly place: {
        readonly name: string
        readonly text: string
        readonly shape: Shape | null
        readonly metres: number
      }
    }

/** The rectangle around a shape, so many metres wider, as PostgreSQL writes it. */
function around(shape: Shape, metres: number): string {
  const { west, south, east, north } = boundsOf(shape)
  return `(${east + metres},${north + metres}),(${west - metres},${south - metres})`
}

/** @returns the id of what follows it from now on, also when it was followed already */
export async function insertFollow(tx: Tx, memberId: MemberId, thing: Thing, now: Date): Promise<string> {
  const place = 'place' in thing ? thing.place : null
  const what = {
    project_id: 'projectId' in thing ? thing.projectId : null,
    unit_id: 'unitId' in thing ? thing.unitId : null,
    area_id: 'areaId' in thing ? thing.areaId : null,
  }
  const row = await tx
    .insertInto('project_follow')
    .values({
      id: newId(),
      member_id: memberId,
      ...what,
      place_name: place?.name ?? null,
      place_text: place?.text ?? '',
      place_shape: place?.shape ? JSON.stringify(place.shape) : null,
      place_metres: place?.metres ?? 0,
      place_bounds: place?.shape ? around(place.shape, place.metres) : null,
      followed_at: now,
      told_until: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (row) return row.id
  const there = await tx
    .selectFrom('project_follow')
    .select('id')
    .where('member_id', '=', memberId)
    .where((e) =>
      e.or([
        e('project_id', '=', what.project_id),
        e('unit_id', '=', what.unit_id),
        e('area_id', '=', what.area_id),
      ]),
    )
    .executeTakeFirstOrThrow()
  return there.id
}

export async function countFollows(read: Read, memberId: MemberId): Promise<number> {
  const { many } = await read
    .selectFrom('project_follow')
    .select((e) => e.fn.countAll<string>().as('many'))
    .where('member_id', '=', memberId)
    .executeTakeFirstOrThrow()
  return Number(many)
}

/** @throws Problem `follow.notFound`, also for what somebody else follows */
export async function deleteFollow(tx: Tx, memberId: MemberId, id: string): Promise<void> {
  const { numDeletedRows } = await tx
    .deleteFrom('project_follow')
    .where('id', '=', z.uuid().parse(id))
    .where('member_id', '=', memberId)
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw new Problem('follow.notFound')
}

export async function isActiveArea(read: Read, id: AreaId): Promise<boolean> {
  const row = await read
    .selectFrom('area')
    .select('id')
    .where('id', '=', id)
    .where('active', '=', true)
    .executeTakeFirst()
  return row !== undefined
}
