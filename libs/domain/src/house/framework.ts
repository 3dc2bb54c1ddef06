import type { Words } from '../school-material/words.js';

/** From the foundation up. */
export const LAYERS = ['fundament', 'leervermogen', 'leercultuur'] as const;
export type Layer = (typeof LAYERS)[number];

/**
 * The values from which an indicator says that something is emerging, and that it is a habit. Null where the indicator
 * does not speak about that: with several indicators each may be about one of the two.
 */
export interface Thresholds {
  readonly emerging: number | null;
  readonly habit: number | null;
}

/** An indicator by its key, and the framework's own thresholds. */
export interface ReadBy extends Thresholds {
  readonly key: string;
}

/** Thresholds of a school, by indicator. */
export type OwnThresholds = Readonly<Record<string, Thresholds>>;

export interface BlockContent {
  readonly layer: Layer;
  readonly key: string;
  readonly name: Words;
  readonly about: Words;
  readonly indicators: readonly ReadBy[];
  /** To begin a conversation with; nobody has to answer them. */
  readonly questions: readonly Words[];
}

/** A framework that every board has. */
export interface BuiltInFramework {
  readonly code: string;
  readonly name: Words;
  readonly source: string;
  /** Goes up with every change of its content: boards get it as the version of this number, and keep the earlier ones. */
  readonly edition: number;
  readonly blocks: readonly BlockContent[];
}
