import type { IndicatorUnit, Layer, Thresholds } from '@app/domain';
import type { Value } from './value.js';

/** What a building block is in; never a grade. */
export const BLOCK_STATES = ['not_yet_visible', 'emerging', 'habit'] as const;
export type BlockState = (typeof BLOCK_STATES)[number];

/** A name in both languages, as the framework has it. */
export interface InBoth {
  readonly nl: string;
  readonly en: string;
}

/** A school's house: the building blocks of a framework, each in its state, with what that was told from. */
export interface HouseBlock {
  readonly type: 'house';
  /** Key of its title. */
  readonly key: string;
  readonly framework: {
    readonly code: string;
    readonly version: number;
    readonly name: InBoth;
    readonly source: string;
  };
  /** From the foundation up. */
  readonly rooms: readonly HouseRoom[];
}

/** One building block: the room that it is in the house. */
export interface HouseRoom {
  readonly layer: Layer;
  readonly key: string;
  readonly name: InBoth;
  readonly about: InBoth;
  /** Null where what is hidden decides it. */
  readonly state: BlockState | null;
  /** It may be further than this: the figures are told as “at least”. */
  readonly orMore?: true;
  /** What it was in a year before, where it was told. */
  readonly before?: { readonly state: BlockState; readonly orMore?: true };
  readonly indicators: readonly HouseIndicator[];
  readonly questions: readonly InBoth[];
}

/** What an indicator says, by what it says so, and of how many. */
export interface HouseIndicator extends Thresholds {
  readonly key: string;
  readonly unit: IndicatorUnit;
  /** Whether a threshold is reached from below or from above. */
  readonly sense: 'at_least' | 'at_most';
  readonly value: Value;
  /** Of how many, and of what: `staff`, `leerteams`, … */
  readonly n?: { readonly of: HouseCount; readonly value: Value };
  /** The school's own thresholds hold, and not the framework's. */
  readonly own?: true;
}

/** What the number behind an indicator counts. */
export type HouseCount = 'staff' | 'leerteams' | 'members' | 'asked' | 'answers';
