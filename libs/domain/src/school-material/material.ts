import type { EntityTarget } from 'typeorm';
import type { Words } from './words.js';

/**
 * What a school makes for its own use, or finds built in: a viewing guide, a method of inquiry. What is used of it are
 * its versions, which stand as they were published; the draft is what the next one may become.
 */
export interface Material {
  id: string;
  boardId: string;
  /** Null where it is built in. */
  schoolId: string | null;
  /** Of one that is built in. */
  code: string | null;
  nameNl: string;
  nameEn: string | null;
  draft: object | null;
  /** No longer offered; what was begun with it goes on with it. */
  retiredAt: Date | null;
  version: number;
}

/** A kind of material: where it is kept, and what its content is. */
export interface MaterialKind<Content extends object, Draft = Content> {
  /** Of its table, its permissions and its events; the table of its versions is named after it. */
  readonly name: 'instrument' | 'method';
  readonly entity: EntityTarget<Material>;
  /** The column of its versions that holds the content. */
  readonly content: 'guide' | 'template';
  /** What somebody wrote, as it is kept. */
  readonly asKept: (draft: Draft) => Content;
  /** Refuses what cannot be published. */
  readonly expectSound?: (draft: Content) => void;
}

/** What of a kind does not depend on its content: where it is kept. */
export type MaterialPlace = Pick<MaterialKind<object>, 'name' | 'entity' | 'content'>;

/** One that every board has. */
export interface BuiltIn<Content extends object = object> {
  readonly code: string;
  readonly name: Words;
  /** Goes up with every change of its content: boards get it as the version of this number, and keep the earlier ones. */
  readonly edition: number;
  readonly content: Content;
}
