import { Entity, ForeignKey, Unique } from 'typeorm';
import { Board } from '../organisations/board.entity.js';

/**
 * A table of one board's rows: named, with the key `(board_id, id)` that composite foreign keys point at, and a
 * reference to the board. Row-level security comes with the migration that makes the table.
 */
export function BoardTable(name: string): ClassDecorator {
  return (target) => {
    Entity({ name })(target);
    Unique(['boardId', 'id'])(target);
    ForeignKey(() => Board, ['boardId'], ['id'])(target);
  };
}

/** A reference inside the board: the database refuses one that crosses boards. */
export function RefersTo(entity: () => new () => object, column: string, onDelete?: 'CASCADE'): ClassDecorator {
  const columns: readonly [string, string] = ['boardId', column];
  return ForeignKey(entity, columns, ['boardId', 'id'], onDelete ? { onDelete } : {});
}

/** The same for a table that hangs on another and has no identity of its own. */
export function BoardDetail(name: string): ClassDecorator {
  return (target) => {
    Entity({ name })(target);
    ForeignKey(() => Board, ['boardId'], ['id'])(target);
  };
}
