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

export { ARTEFACT_KINDS, type ArtefactKind } from './inquiry/artefact-kinds.js';
export { loadCycle } from './inquiry/cycles.access.js';
export { MethodVersion } from './inquiry/method-version.entity.js';
export { METHODS } from './inquiry/methods.js';
export type { Phase, Template } from './inquiry/template.js';
