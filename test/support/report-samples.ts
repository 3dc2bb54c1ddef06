import { accountabilitySample } from '../../libs/reporting/src/definitions/accountability/accountability.sample.fixture.js';
import { attentionSample } from '../../libs/reporting/src/definitions/attention/attention.sample.fixture.js';
import { boardSample } from '../../libs/reporting/src/definitions/board/board.sample.fixture.js';
import { houseSample } from '../../libs/reporting/src/definitions/house/house.sample.fixture.js';
import { schoolSample } from '../../libs/reporting/src/definitions/school/school.sample.fixture.js';

/** A report of every kind, made by its own definition from facts that fill each of its sections. */
export const REPORT_SAMPLES = {
  accountability: accountabilitySample,
  attention: attentionSample,
  board: boardSample,
  house: houseSample,
  school: schoolSample,
};
