import type { DataSource } from 'typeorm';

interface Line {
  readonly owner: string;
  readonly line: string;
}

/** The schema as the database's own catalogue has it, in a fixed order: what the migrations really made. */
export async function schemaText(dataSource: DataSource): Promise<string> {
  const parts = await Promise.all(
    [COLUMNS, CONSTRAINTS, INDEXES, POLICIES, GRANTS].map((sql) => dataSource.query<Line[]>(sql)),
  );
  const tables = await dataSource.query<{ name: string; security: string }[]>(TABLES);
  const text = tables.map(({ name, security }) => {
    const lines = parts.flatMap((part) => part.filter(({ owner }) => owner === name).map(({ line }) => `  ${line}`));
    return [`${name} (${security})`, ...lines].join('\n');
  });
  return `${text.join('\n\n')}\n`;
}

const OURS = `c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migration'`;

const TABLES = `
  select c.relname as name,
         case when c.relrowsecurity and c.relforcerowsecurity then 'row-level security, forced'
              when c.relrowsecurity then 'row-level security' else 'no row-level security' end as security
    from pg_class c where ${OURS} order by 1`;

const COLUMNS = `
  select c.relname as owner,
         format('%s %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
                case when a.attnotnull then ' not null' else '' end,
                coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')) as line
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
   where ${OURS} order by c.relname, a.attnum`;

const CONSTRAINTS = `
  select c.relname as owner, format('%s: %s', k.conname, pg_get_constraintdef(k.oid)) as line
    from pg_class c join pg_constraint k on k.conrelid = c.oid
   where ${OURS} and k.contype <> 'n' order by c.relname, k.conname`;

const INDEXES = `
  select c.relname as owner, format('%s: %s', i.indexrelid::regclass, regexp_replace(pg_get_indexdef(i.indexrelid), '^.* USING ', '')) as line
    from pg_class c join pg_index i on i.indrelid = c.oid
   where ${OURS} and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
   order by c.relname, i.indexrelid::regclass::text`;

const POLICIES = `
  select tablename as owner,
         format('policy %s for %s using %s%s', policyname, lower(cmd), qual, coalesce(' with check ' || with_check, '')) as line
    from pg_policies where schemaname = 'public' order by tablename, policyname`;

const GRANTS = `
  select table_name as owner, format('%s may %s', grantee, string_agg(lower(privilege_type), ', ' order by privilege_type)) as line
    from information_schema.role_table_grants
   where table_schema = 'public' and grantee = 'leerspoor_app' group by table_name, grantee order by 1`;
