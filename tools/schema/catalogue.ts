import type pg from 'pg'

/** The public schema as PostgreSQL's own catalogue tells it. The job queue's schema belongs to its package. */
export type Catalogue = {
  readonly extensions: readonly string[]
  readonly functions: readonly { readonly definition: string; readonly grants: readonly string[] }[]
  readonly tables: readonly Table[]
}

export type Table = {
  readonly name: string
  readonly unlogged: boolean
  readonly kind: 'table' | 'view'
  /** A view's query. */
  readonly query: string | null
  readonly columns: readonly Column[]
  readonly constraints: readonly {
    readonly name: string
    readonly kind: string
    readonly definition: string
  }[]
  readonly indexes: readonly string[]
  readonly triggers: readonly string[]
  readonly secured: boolean
  readonly forced: boolean
  readonly policies: readonly Policy[]
  readonly grants: readonly string[]
}

export type Column = {
  readonly name: string
  readonly type: string
  readonly notNull: boolean
  readonly default: string | null
  /** `a` always, `d` by default, empty for none. */
  readonly identity: string
  readonly generated: boolean
  readonly comment: string | null
}

export type Policy = {
  readonly name: string
  readonly permissive: boolean
  readonly command: string
  readonly roles: readonly string[]
  readonly using: string | null
  readonly check: string | null
}

const ofAnExtension = (id: string) =>
  `exists (select from pg_depend e where e.objid = ${id} and e.deptype = 'e')`

const grantsOf = (acl: string, owner: string) => `
  array(select format('%s to %s', string_agg(lower(g.privilege_type), ', ' order by g.privilege_type),
                      case g.grantee when 0 then 'public' else pg_get_userbyid(g.grantee) end)
        from aclexplode(${acl}) g where g.grantee <> ${owner} group by g.grantee order by 1)`

const tablesQuery = `
  select c.relname as name,
    case c.relkind when 'v' then 'view' else 'table' end as kind,
    c.relpersistence = 'u' as unlogged,
    case c.relkind when 'v' then pg_get_viewdef(c.oid) end as query,
    c.relrowsecurity as secured, c.relforcerowsecurity as forced,
    coalesce((select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
        'notNull', a.attnotnull, 'default', pg_get_expr(d.adbin, d.adrelid), 'identity', a.attidentity,
        'generated', a.attgenerated <> '', 'comment', col_description(c.oid, a.attnum)) order by a.attnum)
      from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped), '[]') as columns,
    coalesce((select json_agg(json_build_object('name', k.conname, 'kind', k.contype,
        'definition', pg_get_constraintdef(k.oid, true)) order by k.contype <> 'p', k.conname)
      from pg_constraint k where k.conrelid = c.oid and k.contype in ('p', 'u', 'f', 'c', 'x')), '[]') as constraints,
    array(select pg_get_indexdef(i.indexrelid) from pg_index i where i.indrelid = c.oid
      and not exists (select from pg_constraint k where k.conindid = i.indexrelid) order by 1) as indexes,
    array(select pg_get_triggerdef(t.oid) from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal
      order by 1) as triggers,
    coalesce((select json_agg(json_build_object('name', p.polname, 'permissive', p.polpermissive,
        'command', p.polcmd, 'roles', array(select case r when 0 then 'public' else pg_get_userbyid(r)::text end
          from unnest(p.polroles) r order by 1),
        'using', pg_get_expr(p.polqual, p.polrelid), 'check', pg_get_expr(p.polwithcheck, p.polrelid))
        order by p.polname) from pg_policy p where p.polrelid = c.oid), '[]') as policies,
    ${grantsOf('c.relacl', 'c.relowner')} || array(
      select format('%s (%s) to %s', lower(g.privilege_type), string_agg(a.attname, ', ' order by a.attnum),
                    case g.grantee when 0 then 'public' else pg_get_userbyid(g.grantee) end)
      from pg_attribute a, aclexplode(a.attacl) g
      where a.attrelid = c.oid group by g.privilege_type, g.grantee order by 1) as grants
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')
    and not ${ofAnExtension('c.oid')}
  order by c.relname`

const functionsQuery = `
  select pg_get_functiondef(p.oid) as definition,
    case when p.proacl is null then '{}' else ${grantsOf('p.proacl', 'p.proowner')} end as grants
  from pg_proc p
  where p.pronamespace = 'public'::regnamespace and p.prokind in ('f', 'p') and not ${ofAnExtension('p.oid')}
  order by p.proname, p.oid::regprocedure::text`

export async function readSchema(client: pg.Client): Promise<Catalogue> {
  // With an empty path every name outside public is written with its schema, and none of ours is.
  await client.query('set search_path to public')
  const extensions = await client.query<{ name: string }>(
    `select extname as name from pg_extension where extname <> 'plpgsql' order by 1`,
  )
  const functions = await client.query<Catalogue['functions'][number]>(functionsQuery)
  const tables = await client.query<Table>(tablesQuery)
  return {
    extensions: extensions.rows.map(({ name }) => name),
    functions: functions.rows,
    tables: tables.rows,
  }
}
