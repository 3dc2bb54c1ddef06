import type { Language } from '@app/access';
import { Check, Column, PrimaryColumn, VersionColumn } from 'typeorm';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardDetail, RefersTo } from '../work/board-table.js';
import type { MailChoices, MailRhythm } from './mail-preferences.rules.js';

/** How somebody wants to be mailed, once they said so. */
@BoardDetail('mail_preference')
@RefersTo(() => StaffMember, 'staffMemberId')
@Check('ck_mail_preference_language', `"language" in ('nl', 'en')`)
@Check('ck_mail_preference_digest', `"digest" in ('daily', 'weekly')`)
export class MailPreference {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') staffMemberId: string;
  @Column('text') language: Language;
  @Column('text') digest: MailRhythm;
  /** By group; what is not in it goes as for everybody who said nothing. */
  @Column('jsonb') choices: Partial<MailChoices>;
  @VersionColumn() version: number;
}
