export {
  ADMISSION_KINDS,
  ADMISSION_STATES,
  type AdmissionKind,
  type AdmissionState,
} from './leerteams/admission.entity.js';
export {
  ADMISSION_SIDES,
  type AdmissionRow,
  type AdmissionSide,
  listOwnAdmissions,
  listTeamAdmissions,
  readAdmission,
} from './leerteams/admissions.queries.js';
export { MOST_INVITED_AT_ONCE } from './leerteams/admissions.rules.js';
export { acceptAdmission, declineAdmission, withdrawAdmission } from './leerteams/answer-admission.js';
export { inviteToLeerteam, requestToJoin } from './leerteams/ask-to-belong.js';
export { changeRole, handOver, takeUpCoordination } from './leerteams/change-role.js';
export { closeLeerteam } from './leerteams/close-leerteam.js';
export { type ClosingRow, listClosings } from './leerteams/closings.queries.js';
export { endMembership, leaveLeerteam } from './leerteams/end-membership.js';
export { focusOnPupilGroups } from './leerteams/focus-on-pupil-groups.js';
export { foundLeerteam } from './leerteams/found-leerteam.js';
export { LeerteamPupilGroup } from './leerteams/leerteam-pupil-group.entity.js';
export { schoolsOfLeerteams } from './leerteams/leerteam-schools.queries.js';
export { Leerteam, LEERTEAM_KINDS, type LeerteamKind } from './leerteams/leerteam.entity.js';
export { loadLeerteam } from './leerteams/leerteams.access.js';
export {
  type LeerteamDetail,
  type LeerteamRow,
  listLeerteams,
  type MembershipRow,
  readLeerteam,
} from './leerteams/leerteams.queries.js';
export { Membership, MEMBERSHIP_ROLES, type MembershipRole } from './leerteams/membership.entity.js';
export { reopenLeerteam } from './leerteams/reopen-leerteam.js';
export { reviseCharter } from './leerteams/revise-charter.js';
