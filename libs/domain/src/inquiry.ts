export { makeMaterial } from './school-material/make-material.js';
export {
  listMaterial,
  listMaterialVersions,
  type MaterialDetail,
  type MaterialRow,
  type MaterialVersionRow,
  readMaterial,
} from './school-material/material.queries.js';
export { publishMaterial, reviseMaterial } from './school-material/revise-material.js';
export { inEach, type Words } from './school-material/words.js';

export { ARTEFACT_KINDS, type ArtefactKind, KINDS, PLAIN_KINDS, type PlainKind } from './inquiry/artefact-kinds.js';
export { type ArtefactRow, listArtefacts, readArtefact } from './inquiry/artefacts.queries.js';
export { removeArtefact, reviseArtefact, writeArtefact } from './inquiry/artefacts.js';
export { beginCycle } from './inquiry/begin-cycle.js';
export { CYCLE_OUTCOMES, type CycleOutcome } from './inquiry/cycle.entity.js';
export { type CycleDetail, type CycleRow, listCycles, listOwnCycles, readCycle } from './inquiry/cycles.queries.js';
export { METHODS } from './inquiry/methods.js';
export { reviseCycle } from './inquiry/revise-cycle.js';
export { concludeCycle, stepCycle, stopCycle } from './inquiry/step-cycle.js';
export { type Asked, finishedPhases, type Step, type StepTaken } from './inquiry/steps.rules.js';
export type { Phase, Template } from './inquiry/template.js';
export { listStays, type Stay } from './inquiry/timeline.queries.js';
