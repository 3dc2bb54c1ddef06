/**
 * Some sources use a session again for every year, and a class too. A year or group that moved along would take its
 * whole history with it, so the year is part of what they are here. The specification keeps `|` out of ids.
 */
const SEPARATOR = '|';

/** @param endsOn a school year is known by the calendar year in which it ends */
export const schoolYearId = (sessionSourcedId: string, endsOn: string): string =>
  sessionSourcedId + SEPARATOR + endsOn.slice(0, 4);

export const pupilGroupId = (classSourcedId: string, schoolYearSourceId: string): string =>
  classSourcedId + SEPARATOR + schoolYearSourceId;

/** The id of the row that a record came from. */
export const rowIdOf = (sourceId: string): string => sourceId.split(SEPARATOR)[0] ?? '';

/** A result is known by its own id; of which line item it is tells what a package is silent of. */
export const outcomeResultId = (resultSourcedId: string, lineItemSourcedId: string): string =>
  resultSourcedId + SEPARATOR + lineItemSourcedId;

export const lineItemIdOf = (outcomeResultSourceId: string): string => outcomeResultSourceId.split(SEPARATOR)[1] ?? '';
