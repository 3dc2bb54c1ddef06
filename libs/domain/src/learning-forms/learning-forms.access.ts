import type { Permission } from '@app/access';
import { loadInBoard } from '../organisations/organisation.access.js';
import type { RequestWork, StaffWork } from '../work/work.js';
import { LearningForm } from './learning-form.entity.js';
import { Theme } from './theme.entity.js';

/** The only door to a learning form of the catalogue. */
export const loadLearningForm = (work: RequestWork, id: string, permission: Permission): Promise<LearningForm> =>
  loadInBoard(work, LearningForm, 'learning_form', id, permission);

/** The only door to a theme of the board's list. */
export const loadTheme = (work: StaffWork, id: string, permission: Permission): Promise<Theme> =>
  loadInBoard(work, Theme, 'theme', id, permission);
