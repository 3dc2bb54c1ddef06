import type { ReportDocument } from '../../document/report-document.js';
import { SAMPLE_HEAD, sampleRelease } from '../sample-head.fixture.js';
import { composeBoard } from './board.compose.js';
import { fullBoard } from './board.fixture.js';

/** Schools large and small, two pairs of moments, and something in every section. */
export const boardSample: ReportDocument = composeBoard(SAMPLE_HEAD, fullBoard, sampleRelease(fullBoard.id));
