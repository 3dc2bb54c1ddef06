type Optional<Entity> = { [Field in keyof Entity as null extends Entity[Field] ? Field : never]?: Entity[Field] };
type Required<Entity> = { [Field in keyof Entity as null extends Entity[Field] ? never : Field]: Entity[Field] };

/** A row as it is generated: the board is the same for all, the version is the first, what can be empty may be left out. */
export type Row<Entity> = Optional<Entity> & Omit<Required<Entity>, 'boardId' | 'version'>;
