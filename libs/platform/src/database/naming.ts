import { DefaultNamingStrategy, type NamingStrategyInterface, type Table } from 'typeorm';

const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
const tableName = (table: Table | string): string => {
  const name = typeof table === 'string' ? table : table.name;
  return name.split('.').at(-1) ?? name;
};
const limit = (name: string): string => {
  if (name.length > 63) throw new Error(`Database name longer than PostgreSQL's 63 bytes: ${name}`);
  return name;
};
const withoutBoard = (columns: string[]): string => columns.filter((column) => column !== 'board_id').join('_');

/** Snake case, and constraint names that can be read: `fk_membership_leerteam_id`. */
export class LeerspoorNaming extends DefaultNamingStrategy implements NamingStrategyInterface {
  override tableName(className: string, customName?: string): string {
    return customName ?? snake(className);
  }
  override columnName(propertyName: string, customName?: string): string {
    return customName ?? snake(propertyName);
  }
  override primaryKeyName(table: Table | string): string {
    return limit(`pk_${tableName(table)}`);
  }
  override foreignKeyName(table: Table | string, columns: string[]): string {
    return limit(`fk_${tableName(table)}_${withoutBoard(columns) || 'board'}`);
  }
  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return limit(`uq_${tableName(table)}_${withoutBoard(columns)}`);
  }
  override indexName(table: Table | string, columns: string[]): string {
    return limit(`ix_${tableName(table)}_${columns.join('_')}`);
  }
}
