// What leerteams plan, say in their meetings, decide and do.
export { addAgendaItem, orderAgenda, reviseAgendaItem } from './meetings/agenda.js';
export { type Agenda, type AgendaItemRow, readAgenda } from './meetings/agenda.queries.js';
export {
  AGENDA_PURPOSES,
  AGENDA_STATES,
  AgendaItem,
  type AgendaPurpose,
  type AgendaState,
} from './meetings/agenda-item.entity.js';
export { Attendance } from './meetings/attendance.entity.js';
export { cancelMeeting } from './meetings/cancel-meeting.js';
export { closeMeeting } from './meetings/close-meeting.js';
export { noteInMeeting, reviseMeetingNote, withdrawMeetingNote } from './meetings/meeting-notes.js';
export { listMeetingNotes, type MeetingNoteRow } from './meetings/meeting-notes.queries.js';
export { Meeting } from './meetings/meeting.entity.js';
export {
  listMeetings,
  listPlannedMeetings,
  MEETING_STATES,
  type MeetingDetail,
  type MeetingRow,
  type MeetingState,
  type PresenceRow,
  readMeeting,
} from './meetings/meetings.queries.js';
export { planMeetings, type PlannedSeries } from './meetings/plan-meetings.js';
export { PlannedMeeting } from './meetings/planned-meeting.entity.js';
export { MONTHLY_WEEKS, type MonthlyWeek } from './meetings/planned-meetings.rules.js';
export { type PresenceKind, PRESENCES } from './meetings/presence.entity.js';
export { sayPresence } from './meetings/presences.js';
export { recordMeeting } from './meetings/record-meeting.js';
export { remindTeams } from './meetings/remind-teams.js';
export { reviseMeeting } from './meetings/revise-meeting.js';
export { DECISION_WAYS, type DecisionWay, TeamDecision } from './meetings/team-decision.entity.js';
export { noteDecision, reviseDecision } from './meetings/team-decisions.js';
export { type DecisionRow, listDecisions } from './meetings/team-decisions.queries.js';

export { ACTION_STATES, type ActionState } from './team-actions/team-action.entity.js';
export { agreeOnAction, reviseAction } from './team-actions/team-actions.js';
export { type ActionRow, listActions, listOwnActions, readAction } from './team-actions/team-actions.queries.js';

export {
  listTeamGoals,
  listTeamSuccesses,
  readTeamBoard,
  type Shortened,
  type TeamBoard,
  type TeamGoalRow,
  type TeamSuccessRow,
} from './team-board/team-board.queries.js';
export { putUpGoal, reviseTeamGoal } from './team-board/team-goals.js';
export { takeDownSuccess, tellSuccess } from './team-board/team-successes.js';
