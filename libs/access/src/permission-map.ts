import { CONVERSATION_PERMISSIONS } from './conversation-permissions.js';
import { HOUSE_PERMISSIONS } from './house-permissions.js';
import { OUTCOME_PERMISSIONS } from './outcome-permissions.js';
import {
  administrator,
  asked,
  asker,
  coordinator,
  host,
  invited,
  leader,
  member,
  observer,
  openedTo,
  owner,
  schoolmate,
  withinBoard,
} from './predicates.js';
import { REPORT_PERMISSIONS } from './report-permissions.js';
import { ANYONE, BOARD_ADMIN, machinesToo, NOBODY, read, type Rule, write } from './permission-rule.js';
import { WEBHOOK_PERMISSIONS } from './webhook-permissions.js';

/**
 * Everything that can be asked, and of whom. Read it aloud: “a goal is read by anyone to whom it was opened”.
 * No rule gives a leader or an administrator the content of somebody's record.
 */
export const PERMISSIONS = {
  'me.read': read('account', ANYONE, owner),
  /** Who opened what is mine, and what was done in my record. */
  'opening.read': read('account', ANYONE, owner),
  // It holds what was written, of every kind of record: more than a token with some scopes may read.
  'history.read': read('session', ANYONE, owner),
  // It names things of every kind: more than a token with some scopes may read.
  'notice.read': read('session', ANYONE, owner),
  'notice.mark': write('session', ANYONE, owner),
  'mail-preference.read': read('account', ANYONE, owner),
  'mail-preference.choose': write('account', ANYONE, owner),
  'session.read': read('account', ANYONE, owner),
  'session.end': write('session', ANYONE, owner),
  'access-token.read': read('account', ANYONE, owner),
  'access-token.issue': write('session', ANYONE, owner),
  'access-token.revoke': write('account', ANYONE, owner),
  'password.change': write('session', ANYONE, owner),
  'personal-export.read': read('session', ANYONE, owner),
  'personal-export.request': write('session', ANYONE, owner),
  'own-erasure.read': read('session', ANYONE, owner),
  'own-erasure.request': write('session', ANYONE, owner),

  'school.read': machinesToo(['roster', 'outcomes'], read('organisation', ANYONE, withinBoard)),
  'school.maintain': write('organisation', BOARD_ADMIN, withinBoard),
  'school-holiday.read': read('organisation', ANYONE, withinBoard),
  /** Days off of its own, and its own dates in place of its region's. */
  'school-holiday.maintain': write('organisation', ['school_leader', 'board_admin'], leader, administrator),
  'school-year.read': machinesToo(['roster', 'outcomes'], read('organisation', ANYONE, withinBoard)),
  'school-year.maintain': write('organisation', BOARD_ADMIN, withinBoard),
  'reporting-period.read': read('organisation', ANYONE, withinBoard),
  'reporting-period.maintain': write('organisation', ['school_leader', 'board_admin'], leader, administrator),
  'pupil-group.read': machinesToo(['roster', 'outcomes'], read('organisation', ANYONE, withinBoard)),
  'pupil-group.maintain': write('organisation', BOARD_ADMIN, withinBoard),
  'teaching-assignment.read': read('organisation', ANYONE, withinBoard),
  'staff-member.read': read('organisation', ANYONE, withinBoard),
  'staff-member.maintain': write('organisation', BOARD_ADMIN, withinBoard),
  /** Also who left, and that they were here at all. */
  'personnel-file.read': read('organisation', BOARD_ADMIN, withinBoard),
  'staff-member.erase': write('session', BOARD_ADMIN, withinBoard),
  'erasure.read': read('organisation', BOARD_ADMIN, withinBoard),
  'staff-member.invite': write('session', BOARD_ADMIN, withinBoard),
  'role.grant': write('session', BOARD_ADMIN, withinBoard),
  'purpose.read': read('organisation', ANYONE, withinBoard),
  'purpose.consent': write('session', BOARD_ADMIN, withinBoard),
  'entitlement-rule.read': read('organisation', ANYONE, withinBoard),
  'entitlement-rule.maintain': write('organisation', BOARD_ADMIN, withinBoard),
  // It gives roles.
  'oneroster.import': machinesToo(['roster'], write('session', BOARD_ADMIN, withinBoard)),
  'machine-client.read': read('session', BOARD_ADMIN, administrator),
  'machine-client.maintain': write('session', BOARD_ADMIN, administrator),

  'learning-form.read': machinesToo(['learning'], read('activities', ANYONE, withinBoard)),
  'learning-form.maintain': write('activities', BOARD_ADMIN, withinBoard),
  'theme.read': read('activities', ANYONE, withinBoard),
  'theme.add': write('activities', ANYONE, withinBoard),
  'theme.maintain': write('activities', BOARD_ADMIN, withinBoard),
  'activity.read': read('activities', ANYONE, openedTo),
  'activity.log': write('activities', ANYONE, owner),
  'activity.correct': write('activities', ANYONE, owner),
  'activity.share': write('activities', ANYONE, owner),
  'activity.remove': write('activities', ANYONE, owner),
  'activity.bring-back': write('activities', ANYONE, owner),
  /** Writes down for others what one learned in it; nothing of it opens with that. */
  'activity.write-insight': write('activities', ANYONE, owner),
  /** An activity of somebody's, from the system where they learned: theirs from then on, and closed to the system. */
  'learning.deliver': machinesToo(['learning'], write('activities', NOBODY, withinBoard)),
  /** What somebody is still typing is nobody else's to know of. */
  'activity-draft.read': read('activities', ANYONE, owner),
  'activity-draft.save': write('activities', ANYONE, owner),
  'planned-activity.read': read('activities', ANYONE, owner),
  'planned-activity.plan': write('activities', ANYONE, owner),
  'planned-activity.log': write('activities', ANYONE, owner),
  /** Who was asked to say that they took part in what is mine, and what they answered. */
  'participant.read': read('activities', ANYONE, owner),
  'participant.invite': write('activities', ANYONE, owner),
  'participation.read': read('activities', ANYONE, host, invited),
  'participation.answer': write('activities', ANYONE, invited),
  'participation.take-back': write('activities', ANYONE, host),
  'calendar-feed.read': read('account', ANYONE, owner),
  // Whoever has its address reads it for as long as it stands, whatever the token was limited to.
  'calendar-feed.open': write('session', ANYONE, owner),
  'calendar-feed.revoke': write('account', ANYONE, owner),
  // Nobody is let in: the activities that are logged in them are opened by themselves.
  'course.read': read('activities', ANYONE, owner),
  'course.follow': write('activities', ANYONE, owner),
  'trajectory.read': read('activities', ANYONE, owner),
  'trajectory.follow': write('activities', ANYONE, owner),
  // What came of what I wanted to try: mine alone, also where the activity is open.
  'try-out.read': read('activities', ANYONE, owner),
  'try-out.answer': write('activities', ANYONE, owner),
  /** Adds and takes away evidence. Whoever may open the activity may open its evidence. */
  'evidence.keep': write('activities', ANYONE, owner),
  'recording.keep': write('activities', ANYONE, owner),
  /** All of one's own, and when they expire; one of them opens with its activity. */
  'recording.list': read('activities', ANYONE, owner),
  /** What one is entitled to, used and spent: nobody else's to read, whatever they lead. */
  'learning-time.read': read('activities', ANYONE, owner),
  'learning-expense.read': read('activities', ANYONE, owner),
  'learning-expense.note': write('activities', ANYONE, owner),

  /** What one keeps up, of all that one logged: nobody else's to read, whatever they lead. */
  'habit.read': read('activities', ANYONE, owner),

  'goal.read': read('goals', ANYONE, openedTo),
  'goal.set': write('goals', ANYONE, owner),
  'goal.revise': write('goals', ANYONE, owner),
  'goal.share': write('goals', ANYONE, owner),
  'goal.check-in': write('goals', ANYONE, owner),
  'goal.write-insight': write('goals', ANYONE, owner),
  /** Plans when to look at what came of it, and says what one saw. */
  'goal.evaluate': write('goals', ANYONE, owner),
  /** What is proposed for it: days to look at it, colleagues, learning forms. */
  'goal.advise': read('goals', ANYONE, owner),

  'instrument.read': read('observations', ANYONE, withinBoard),
  /** Of a school that one works at; which one is decided on what the body names. */
  'instrument.make': write('observations', ANYONE, withinBoard),
  'instrument.maintain': write('observations', ANYONE, schoolmate),
  /** No role is asked: what is seen of a lesson is its teacher's, and of those whom they asked. */
  'observation.read': read('observations', ANYONE, owner, invited, observer),
  'observation.begin': write('observations', ANYONE, owner),
  'observation.revise': write('observations', ANYONE, owner),
  'observation.remove': write('observations', ANYONE, owner),
  'observation.answer': write('observations', ANYONE, invited, observer),
  'observation.agree': write('observations', ANYONE, owner, observer),
  'observation.note': write('observations', ANYONE, observer),
  'observation.view': write('observations', ANYONE, owner, observer),

  'leerteam.read': read('leerteams', ANYONE, withinBoard),
  'leerteam.found': write('leerteams', ANYONE, withinBoard),
  'leerteam.coordinate': write('leerteams', ANYONE, coordinator),
  'leerteam.leave': write('leerteams', ANYONE, member),
  /** Where nobody coordinates it any more. */
  'leerteam.take-up': write('leerteams', ANYONE, member),
  /** Who coordinated it when it was closed. */
  'leerteam.reopen': write('leerteams', ANYONE, coordinator),
  /** What it learned, for who was in it when it was closed. */
  'closing.read': read('leerteams', ANYONE, member),
  /** Asks to belong to it. */
  'leerteam.request': write('leerteams', ANYONE, withinBoard),
  /** Whom it invited, and who asked to belong to it. */
  'admission.oversee': read('leerteams', ANYONE, coordinator),
  'admission.read': read('leerteams', ANYONE, asker, asked),
  'admission.answer': write('leerteams', ANYONE, asked),
  'admission.withdraw': write('leerteams', ANYONE, asker),
  /** What the team keeps up together; no more than its members know already. */
  'leerteam-habit.read': read('leerteams', ANYONE, member),
  'meeting.read': read('leerteams', ANYONE, member),
  'meeting.record': write('leerteams', ANYONE, member),
  // Of all members alike: whoever prepares or leads a meeting is no matter of a role.
  'meeting.plan': write('leerteams', ANYONE, member),
  /** The agenda, who is there, and what is said, decided and agreed on. */
  'meeting.work': write('leerteams', ANYONE, member),
  'meeting.close': write('leerteams', ANYONE, member),
  /** What a team decided, does and reached, across its meetings. */
  'team-board.read': read('leerteams', ANYONE, member),
  'team-board.work': write('leerteams', ANYONE, member),
  /** What one is to do oneself, in all teams. */
  'own-action.read': read('leerteams', ANYONE, owner),

  'method.read': read('leerteams', ANYONE, withinBoard),
  /** Of a school that one works at; which one is decided on what the body names. */
  'method.make': write('leerteams', ANYONE, withinBoard),
  'method.maintain': write('leerteams', ANYONE, schoolmate),
  /** What a team inquires into is its members'. */
  'cycle.read': read('leerteams', ANYONE, member),
  'cycle.work': write('leerteams', ANYONE, member),
  'cycle.step': write('leerteams', ANYONE, member),
  // It takes away for good what colleagues wrote, also in a cycle that has ended: parents may ask for it.
  'case-pupil.erase': write('leerteams', ANYONE, coordinator),
  /** What was learned stands on its own: it opens as far as is said, and nothing of what it was learned in with it. */
  'insight.read': read('leerteams', ANYONE, openedTo),
  /** Of a person it is theirs, of a cycle its leerteam’s. */
  'insight.revise': write('leerteams', ANYONE, owner, member),
  'insight.react': write('leerteams', ANYONE, openedTo),
  'insight.answer': write('leerteams', ANYONE, owner, member),
  'insight-reaction.revise': write('leerteams', ANYONE, owner),
  'insight.adopt': write('leerteams', ANYONE, openedTo),
  /** That somebody uses it is theirs, and of those whose it is; whoever else can read it, where the user lets them. */
  'insight-adoption.read': read('leerteams', ANYONE, owner, member, openedTo),
  'insight-adoption.revise': write('leerteams', ANYONE, owner),
  'own-adoption.read': read('leerteams', ANYONE, owner),

  /** What colleagues say they are interested in or good at, as far as each lets it be found. */
  'interest.read': read('leerteams', ANYONE, withinBoard),
  'own-interest.read': read('leerteams', ANYONE, owner),
  'own-interest.keep': write('leerteams', ANYONE, owner),
  /** An offer is between two; once it is accepted it is their team's to know. No role is asked to lead. */
  'lead-turn.read': read('leerteams', ANYONE, member, host, invited),
  'lead-turn.take': write('leerteams', ANYONE, member),
  'lead-turn.answer': write('leerteams', ANYONE, invited),
  'lead-turn.hand-over': write('leerteams', ANYONE, owner),
  'lead-turn.end': write('leerteams', ANYONE, owner, coordinator),
  'lead-turn.take-back': write('leerteams', ANYONE, owner, host),
  /** A team's own, which nobody else reads, whatever they lead. What somebody answered is read by nobody. */
  'collaboration-review.read': read('leerteams', ANYONE, member),
  'collaboration-review.open': write('leerteams', ANYONE, member),
  'collaboration-review.answer': write('leerteams', ANYONE, invited),

  ...HOUSE_PERMISSIONS,
  ...CONVERSATION_PERMISSIONS,
  ...OUTCOME_PERMISSIONS,

  ...REPORT_PERMISSIONS,
  ...WEBHOOK_PERMISSIONS,
} as const satisfies Record<string, Rule>;

export type Permission = keyof typeof PERMISSIONS;
