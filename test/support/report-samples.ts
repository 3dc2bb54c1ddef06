import type { ReportKind } from '@app/reporting';
import { accountabilitySample } from '../../libs/reporting/src/definitions/accountability/accountability.sample.fixture.js';
import { attentionSample } from '../../libs/reporting/src/definitions/attention/attention.sample.fixture.js';
import { boardSample } from '../../libs/reporting/src/definitions/board/board.sample.fixture.js';
import { houseSample } from '../../libs/reporting/src/definitions/house/house.sample.fixture.js';
import { DEFINITIONS } from '../../libs/reporting/src/definitions/index.js';
import { leerteamSample } from '../../libs/reporting/src/definitions/leerteam/leerteam.sample.fixture.js';
import { schoolSample } from '../../libs/reporting/src/definitions/school/school.sample.fixture.js';
import { teacherSample } from '../../libs/reporting/src/definitions/teacher/teacher.sample.fixture.js';
import type { ReportDocument } from '../../libs/reporting/src/document/report-document.js';
import type { DefinitionWords } from '../../libs/reporting/src/words/words.js';
import { sampleReport } from './sample-report.js';
import { sampleWords } from './sample-words.js';

/** A report of every kind, made by its own definition from facts that fill each of its sections. */
export const REPORT_SAMPLES: Readonly<Record<ReportKind, ReportDocument>> = {
  teacher: teacherSample,
  leerteam: leerteamSample,
  school: schoolSample,
  board: boardSample,
  accountability: accountabilitySample,
  attention: attentionSample,
  house: houseSample,
};

export interface NamedSample {
  readonly name: string;
  readonly document: ReportDocument;
  readonly words: DefinitionWords;
}

/** Those of all kinds, with their words, and the one that has each kind of block and value in it. */
export const EVERY_SAMPLE: readonly NamedSample[] = [
  ...Object.values(REPORT_SAMPLES).map((document) => ({
    name: document.report,
    document,
    words: DEFINITIONS[document.report as ReportKind].words,
  })),
  { name: 'every block', document: sampleReport, words: sampleWords },
];
