// By which people plan, log and look back on what they learn: more than fits on this page.
export * from './learning.js';
export * from './goals.js';
export * from './leadership.js';
export * from './house.js';
export * from './meetings.js';
// By which teams inquire, and what schools make for it.
export * from './inquiry.js';
export * from './impact.js';
export * from './outcomes.js';
export * from './sourced-results.js';
export * from './insights.js';
export * from './leerteams.js';
export * from './lesson-study.js';
export * from './data-teams.js';
export * from './pulse.js';
export * from './strategy.js';
export * from './signals.js';
export * from './schedules.js';
export * from './conversations.js';
export * from './team-rows.js';
export * from './webhooks.js';

export { domainEntities } from './entities.js';
export { heldOnSql } from './work/dated.queries.js';
export { BoardDetail, BoardTable, RefersTo } from './work/board-table.js';
export { bringBackUntil } from './work/days.rules.js';
export { IdempotentAnswer } from './work/idempotent-answer.entity.js';
export { openWork, type OpenWork } from './work/open-work.js';
export { FINGERPRINT_MODULUS, fingerprintSql, fingerprintSumSql } from './work/record-fingerprint.js';
export { removeExpired } from './work/remove-expired.js';
export { seedBoard, seedBoards } from './work/seed-boards.js';
export { DEFAULT_ZONE, today } from './work/today.js';
export { UnitOfWork } from './work/unit-of-work.js';
export type { RequestWork, StaffWork, SystemActor, Work } from './work/work.js';

export { Board } from './organisations/board.entity.js';
export { type BoardFoundation, foundBoard } from './organisations/found-board.js';
export {
  addPupilGroup,
  type PupilGroupFacts,
  type PupilGroupPlace,
  revisePupilGroup,
} from './organisations/maintain-pupil-groups.js';
export {
  type PeriodFacts,
  planReportingPeriod,
  reviseReportingPeriod,
} from './organisations/maintain-reporting-periods.js';
export { addSchoolYear, reviseSchoolYear, type SchoolYearFacts } from './organisations/maintain-school-years.js';
export { addSchool, reviseSchool, type SchoolFacts } from './organisations/maintain-schools.js';
export { loadBoard, loadReportingPeriod, loadSchool, loadSchoolYear } from './organisations/organisation.access.js';
export {
  listPupilGroups,
  listReportingPeriods,
  listSchools,
  listSchoolYears,
  type PupilGroupDetail,
  type PupilGroupRow,
  readPupilGroup,
  type ReportingPeriodRow,
  type SchoolRow,
  type SchoolYearRow,
  type TeachingRow,
} from './organisations/organisations.queries.js';
export { schoolYearsOf } from './organisations/named-school-year.js';
export { PupilGroupMember } from './organisations/pupil-group-member.entity.js';
export { PupilGroup } from './organisations/pupil-group.entity.js';
export { PERIOD_KINDS, type PeriodKind, ReportingPeriod } from './organisations/reporting-period.entity.js';
export { SchoolYear } from './organisations/school-year.entity.js';
export { School } from './organisations/school.entity.js';
export { takeOverSchools } from './organisations/take-over-schools.js';
export { TeachingAssignment } from './organisations/teaching-assignment.entity.js';
export { assignTeacher, endTeaching, type Teaching } from './organisations/teaching-assignments.js';

export {
  addSchoolHoliday,
  removeSchoolHoliday,
  reviseSchoolHoliday,
  type SchoolHolidayFacts,
} from './school-holidays/maintain-school-holidays.js';
export { easterSunday, type PublicHoliday, PUBLIC_HOLIDAYS } from './school-holidays/public-holidays.calculation.js';
export {
  HOLIDAY_KINDS,
  HOLIDAY_REGIONS,
  type HolidayKind,
  type HolidayRegion,
} from './school-holidays/region-holidays.js';
export { daysInRhythm } from './school-holidays/rhythm.calculation.js';
export type { Holiday } from './school-holidays/school-calendar.calculation.js';
export { SchoolHoliday } from './school-holidays/school-holiday.entity.js';
export { loadSchoolHoliday } from './school-holidays/school-holidays.access.js';
export { freeRanges, type HolidayList, listHolidays } from './school-holidays/school-holidays.queries.js';

export { type FormHabit, type LeerteamHabits, listOwnHabits, readLeerteamHabits } from './habits/habits.queries.js';
export type { Habit } from './habits/habits.calculation.js';
export { tellOfFadingHabits } from './habits/tell-of-fading-habits.js';

export { AccessToken } from './people/access-token.entity.js';
export { Account } from './people/account.entity.js';
export { activateAccount, findInvited } from './people/activate-account.js';
export { FUNCTION_GROUPS, type FunctionGroup } from './people/appointment.entity.js';
export { Appointment } from './people/appointment.entity.js';
export { appoint, type AppointmentTerms, endAppointment } from './people/appointments.js';
export { changePassword } from './people/change-password.js';
export { inviteStaffMember, type IssuedInvitation } from './people/invite.js';
export { addStaffMember, reviseStaffMember, type StaffMemberFacts } from './people/maintain-staff-members.js';
export { readMe } from './people/me.queries.js';
export { brokenPasswordRule, PASSWORD_LENGTH } from './people/password.rules.js';
export { hashPassword, passwordIsRight } from './people/passwords.js';
export { RefreshToken } from './people/refresh-token.entity.js';
export { RoleGrant } from './people/role-grant.entity.js';
export { endRole, grantRole, type RoleTerms } from './people/role-grants.js';
export { rolesOf } from './people/roles.queries.js';
export { boardOfSecret, hashOfSecret, newSecret } from './people/secrets.js';
export { StaffMember } from './people/staff-member.entity.js';
export { loadStaffMember } from './people/staff-members.access.js';
export {
  type AppointmentRow,
  listStaffMembers,
  type PersonnelFile,
  readStaffMember,
  type RoleGrantRow,
  type StaffMemberDetail,
  type StaffMemberRow,
} from './people/staff-members.queries.js';

export { connectMachineClient, endMachineClient } from './machine-clients/connect-machine-client.js';
export { endMachineClientKey, issueMachineClientKey } from './machine-clients/machine-client-keys.js';
export {
  listMachineClients,
  type MachineClientDetail,
  type MachineClientKeyRow,
  type MachineClientRow,
  readMachineClient,
} from './machine-clients/machine-clients.queries.js';
export { findPresentMachine, presentKey } from './machine-clients/present-key.js';

export { type Claims, readIdentity, subjectSpace } from './sign-on/claims.rules.js';
export { identifyStaffMember } from './sign-on/identify-staff-member.js';
export { ATTEMPT_SECONDS, type AttemptFacts, beginAttempt, takeAttempt } from './sign-on/sign-on-attempts.js';
export { issueSignOnCode, takeSignOnCode } from './sign-on/sign-on-codes.js';

export { BUILT_IN_LEARNING_FORMS } from './learning-forms/built-in-learning-forms.js';
export { LearningForm, type Place, PLACES, type Support, SUPPORTS } from './learning-forms/learning-form.entity.js';
export { loadLearningForm, loadTheme } from './learning-forms/learning-forms.access.js';
export { formNameSql, listLearningForms, listThemes } from './learning-forms/learning-forms.queries.js';
export {
  addLearningForm,
  type LearningFormFacts,
  reviseLearningForm,
} from './learning-forms/maintain-learning-forms.js';
export { addTheme, reviseTheme } from './learning-forms/maintain-themes.js';
export { seedLearningForms } from './learning-forms/seed-learning-forms.js';
export { suggestThemes } from './learning-forms/theme-suggestions.queries.js';
export { Theme } from './learning-forms/theme.entity.js';

export { MOST_NAMED, withoutColleague } from './visibility/audience.rules.js';
export { reportRunStandingSql } from './visibility/report-run-standing.queries.js';
export { reportsInReachSql, reportStandingSql, reportViewerSql } from './visibility/report-standing.queries.js';
export { audienceWithOneMore } from './visibility/share-by-name.js';

export {
  chooseMail,
  type MailStanding,
  type MailWish,
  readMailStanding,
  tryAddressAgain,
  unsubscribe,
} from './notifications/choose-mail.js';
export {
  MAIL_CHOICES,
  MAIL_RHYTHMS,
  type MailChoice,
  type MailRhythm,
} from './notifications/mail-preferences.rules.js';
export { NOTICE_KINDS, type NoticeGroup, type NoticeKind } from './notifications/notice-kinds.js';
export { sentenceOf, titleOf } from './notifications/notice-sentence.rules.js';
export { NOTICE_PLACES, type NoticeSubject } from './notifications/notice-subjects.js';
export { countUnread, listNotices, type NoticeRow } from './notifications/notices.queries.js';
export { type NamedPerson, personSql } from './people/named-person.queries.js';
export { insertRows } from './work/insert-rows.js';
export { notify, notifyEach } from './notifications/notify.js';
export { readNotice, readNoticesUpTo } from './notifications/read-notices.js';
export { sendMail } from './notifications/send-mail.js';
export { MailDelivery, type MailScope } from './notifications/mail-delivery.entity.js';
export { Notice } from './notifications/notice.entity.js';
export { RefusedAddress } from './notifications/refused-address.entity.js';
export { readUnsubscribeToken } from './notifications/unsubscribe-token.js';

export { OPENED_KINDS, type OpenedKind } from './history/content-opening.entity.js';
export {
  type HistoryRow,
  listOwnHistory,
  listOwnOpenings,
  listReaders,
  type OpeningRow,
  type ReaderRow,
} from './history/history.queries.js';
export { noteOpening } from './history/note-opening.js';

export { applyErasures } from './erasure/apply-erasures.js';
export { erasedSource } from './erasure/erased-source.js';
export { type Erasure, ERASURE_REASONS, type ErasureReason } from './erasure/erasure.entity.js';
export { type ErasureRow, listErasures } from './erasure/erasures.queries.js';
export {
  findStanding,
  requestErasure,
  requestOwnErasure,
  withdrawErasure,
  withdrawOwnErasure,
} from './erasure/request-erasure.js';

export { emptied, kept, type PersonalTable, removed } from './personal-data/personal-table.js';
export { impersonalTables, personalTables } from './personal-data/personal-tables.js';

export { type Decision, recordConsent, withdrawConsent } from './purposes/consent-to-purpose.js';
export { PurposeConsent } from './purposes/purpose-consent.entity.js';
export { consentedSchoolIds, type ConsentRow, listPurposes, type PurposeState } from './purposes/purposes.queries.js';
export { type Purpose, PURPOSES } from './purposes/purposes.rules.js';
