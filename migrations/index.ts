import { Organisation1763800100000 } from './0010-organisation.js';
import { SignIn1763800200000 } from './0020-sign-in.js';
import { Learning1763800300000 } from './0030-learning.js';
import { PupilOutcomes1763800400000 } from './0040-pupil-outcomes.js';
import { Reports1763800500000 } from './0050-reports.js';
import { History1763800600000 } from './0060-history.js';
import { AccessLog1763800700000 } from './0070-access-log.js';
import { ReportShares1763800750000 } from './0075-report-shares.js';
import { SessionLifetime1763800800000 } from './0080-session-lifetime.js';
import { SignOn1763800850000 } from './0085-sign-on.js';
import { MachineClients1763800900000 } from './0090-machine-clients.js';
import { Rights1763801000000 } from './0100-rights.js';
import { PublishedFigures1763801100000 } from './0110-published-figures.js';
import { Logging1763801200000 } from './0120-logging.js';
import { Planning1763801300000 } from './0130-planning.js';
import { Finding1763801400000 } from './0140-finding.js';
import { Evidence1763801500000 } from './0150-evidence.js';
import { Observations1763801600000 } from './0160-observations.js';
import { Entitlements1763801700000 } from './0170-entitlements.js';
import { Trajectories1763801800000 } from './0180-trajectories.js';
import { Inquiry1763801900000 } from './0190-inquiry.js';
import { Notices1763801910000 } from './0191-notices.js';
import { LiveChanges1763801920000 } from './0192-live-changes.js';
import { Leerteams1763802000000 } from './0200-leerteams.js';
import { Cycles1763802100000 } from './0210-cycles.js';
import { LessonStudy1763802200000 } from './0220-lesson-study.js';
import { DataTeam1763802300000 } from './0230-data-team.js';
import { Meetings1763802400000 } from './0240-meetings.js';
import { SchoolHolidays1763802500000 } from './0250-school-holidays.js';
import { Leadership1763802600000 } from './0260-leadership.js';
import { Mail1763802700000 } from './0270-mail.js';
import { Strategy1763802800000 } from './0280-strategy.js';
import { Goals1763802900000 } from './0290-goals.js';
import { Pulse1763803000000 } from './0300-pulse.js';
import { Signals1763803100000 } from './0310-signals.js';
import { GrowthConversations1763803200000 } from './0320-growth-conversations.js';
import { Insights1763803300000 } from './0330-insights.js';
import { StaffCouncil1763803400000 } from './0340-staff-council.js';
import { House1763803500000 } from './0350-house.js';
import { OutcomeMoments1763803600000 } from './0360-outcome-moments.js';
import { ImpactHypotheses1763803700000 } from './0370-impact-hypotheses.js';
import { PublishedOfTeachers1763803750000 } from './0375-published-of-teachers.js';
import { ReportRuns1763803800000 } from './0380-report-runs.js';
import { ReportSchedules1763803850000 } from './0385-report-schedules.js';
import { Webhooks1763803900000 } from './0390-webhooks.js';

/** Every migration, in order. */
export const migrations = [
  Organisation1763800100000,
  SignIn1763800200000,
  Learning1763800300000,
  PupilOutcomes1763800400000,
  Reports1763800500000,
  History1763800600000,
  AccessLog1763800700000,
  ReportShares1763800750000,
  SessionLifetime1763800800000,
  SignOn1763800850000,
  MachineClients1763800900000,
  Rights1763801000000,
  PublishedFigures1763801100000,
  Logging1763801200000,
  Planning1763801300000,
  Finding1763801400000,
  Evidence1763801500000,
  Observations1763801600000,
  Entitlements1763801700000,
  Trajectories1763801800000,
  Inquiry1763801900000,
  Notices1763801910000,
  LiveChanges1763801920000,
  Leerteams1763802000000,
  Cycles1763802100000,
  LessonStudy1763802200000,
  DataTeam1763802300000,
  Meetings1763802400000,
  SchoolHolidays1763802500000,
  Leadership1763802600000,
  Mail1763802700000,
  Strategy1763802800000,
  Goals1763802900000,
  Pulse1763803000000,
  Signals1763803100000,
  GrowthConversations1763803200000,
  Insights1763803300000,
  StaffCouncil1763803400000,
  House1763803500000,
  OutcomeMoments1763803600000,
  ImpactHypotheses1763803700000,
  PublishedOfTeachers1763803750000,
  ReportRuns1763803800000,
  ReportSchedules1763803850000,
  Webhooks1763803900000,
];
