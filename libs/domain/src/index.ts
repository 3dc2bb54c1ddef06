export { domainEntities } from './entities.js';
export { BoardDetail, BoardTable, RefersTo } from './work/board-table.js';
export { applyChanges, expectVersion } from './work/changes.js';
export { IdempotentAnswer } from './work/idempotent-answer.entity.js';
export { openWork, type OpenWork } from './work/open-work.js';
export { removeExpired } from './work/remove-expired.js';
export { expectKnown } from './work/references.js';
export { DEFAULT_ZONE, today } from './work/today.js';
export { UnitOfWork } from './work/unit-of-work.js';
export type { Event, StaffWork, SystemActor, Work } from './work/work.js';

export { Board } from './organisations/board.entity.js';
export { PERIOD_KINDS, type PeriodKind, ReportingPeriod } from './organisations/reporting-period.entity.js';
export { School } from './organisations/school.entity.js';

export { AccessToken } from './people/access-token.entity.js';
export { Account } from './people/account.entity.js';
export { RefreshToken } from './people/refresh-token.entity.js';
export { type Me, readMe } from './people/me.queries.js';
export { type Roles, rolesOf } from './people/roles.queries.js';
export { StaffMember } from './people/staff-member.entity.js';

export { focusOnPupilGroups } from './leerteams/focus-on-pupil-groups.js';
export { type Charter, foundLeerteam } from './leerteams/found-leerteam.js';
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
export { joinLeerteam, leaveLeerteam } from './leerteams/memberships.js';
export { reviseCharter } from './leerteams/revise-charter.js';

export { Activity } from './activities/activity.entity.js';
export { Goal } from './goals/goal.entity.js';
export { LearningForm } from './learning-forms/learning-form.entity.js';
export { Theme } from './learning-forms/theme.entity.js';
export { PupilGroup } from './organisations/pupil-group.entity.js';
export { SchoolYear } from './organisations/school-year.entity.js';
export { TeachingAssignment } from './organisations/teaching-assignment.entity.js';
export { Appointment } from './people/appointment.entity.js';
export { RoleGrant } from './people/role-grant.entity.js';
