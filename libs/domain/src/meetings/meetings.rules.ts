import type { LeerteamKind } from '../leerteams/leerteam.entity.js';

/** The code of the learning form that a meeting of such a team usually is. */
const USUAL_FORM: Readonly<Record<LeerteamKind, string>> = {
  leerteam: 'plg',
  plg: 'plg',
  kenniskring: 'kenniskring',
  data_team: 'plg',
  lesson_study_team: 'lesson_study',
};

export const usualLearningForm = (kind: LeerteamKind): string => USUAL_FORM[kind];
