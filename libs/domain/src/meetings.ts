export { Attendance } from './meetings/attendance.entity.js';
export { Meeting } from './meetings/meeting.entity.js';
export { listMeetings, type MeetingRow, readMeeting } from './meetings/meetings.queries.js';
export { PlannedMeeting } from './meetings/planned-meeting.entity.js';
export { recordMeeting } from './meetings/record-meeting.js';
