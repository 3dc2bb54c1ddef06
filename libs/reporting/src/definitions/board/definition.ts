import { defineReport } from '../../definition.js';
import { BOARD_TEMPLATE, composeBoard } from './board.compose.js';
import { type BoardData, boardDataset } from './board.dataset.js';
import { boardWords } from './board.words.js';

/** How the schools of a board learn: aggregates alone, for its administrator. */
export const boardReport = defineReport<BoardData>({
  kind: 'board',
  templateVersion: BOARD_TEMPLATE,
  words: boardWords,
  dataset: boardDataset,
  compose: composeBoard,
});
