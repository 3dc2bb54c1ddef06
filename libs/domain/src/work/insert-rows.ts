import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Work } from './work.js';

/** Adds rows of a table in one statement, however many they are; what a row does not say is null. */
export async function insertRows<Row extends ObjectLiteral>(
  work: Work,
  entity: EntityTarget<Row>,
  rows: readonly Partial<NoInfer<Row>>[],
): Promise<void> {
  if (rows.length === 0) return;
  const { tableName, columns } = work.db.connection.getMetadata(entity);
  const written = columns.filter(({ isInsert, asExpression }) => isInsert && asExpression === undefined);
  const names = written.map(({ databaseName }) => databaseName).join(', ');
  const records = rows.map((row) =>
    Object.fromEntries(
      written.map(({ databaseName, propertyName }) => [databaseName, inJson(row[propertyName as keyof Row])]),
    ),
  );
  await work.db.query(
    `insert into ${tableName} (${names}) select ${names} from jsonb_populate_recordset(null::${tableName}, $1::jsonb)`,
    [JSON.stringify(records)],
  );
}

/** Bytes as PostgreSQL reads them from text. */
const inJson = (value: unknown): unknown => (Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value);
