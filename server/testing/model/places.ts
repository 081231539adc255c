import type { TestHouse } from '../house.ts'

/**
 * Notes who works where, with which roles and on what duty, as the town was built.
 * @returns puts everybody back there. Cases that somebody still holds elsewhere keep their holder in that unit.
 */
export async function rememberPlaces({ owner }: TestHouse): Promise<() => Promise<void>> {
  await owner.pool.query(`
    create table built_membership as select * from membership;
    create table built_role as select * from member_role;
    create table built_duty as select * from duty`)
  return async () => {
    await owner.pool.query(`
      insert into membership select * from built_membership
        on conflict (member_id, unit_id) do update set role = excluded.role;
      delete from member_role r where not exists (select from built_role b where (b.member_id, b.role) = (r.member_id, r.role));
      insert into member_role select * from built_role on conflict do nothing;
      delete from duty;
      insert into duty select * from built_duty`)
  }
}
