import type { Language } from '@app/access';
import {
  MAIL_CHOICES,
  MAIL_RHYTHMS,
  type MailChoice,
  type MailRhythm,
  type MailStanding,
  type MailWish,
  type NoticeGroup,
} from '@app/domain';
import { Choice, Moment, Part, Text, Whole } from '../http/fields.js';

const LANGUAGES = ['nl', 'en'] as const satisfies readonly Language[];

const OfGroup = (optional: boolean, example: MailChoice): PropertyDecorator =>
  Choice(MAIL_CHOICES, { optional, example });

export class MailChoicesView implements Record<NoticeGroup, MailChoice> {
  @OfGroup(false, 'digest') leerteams!: MailChoice;
  @OfGroup(false, 'at_once') meetings!: MailChoice;
  @OfGroup(false, 'digest') actions!: MailChoice;
  @OfGroup(false, 'digest') cycles!: MailChoice;
  @OfGroup(false, 'digest') insights!: MailChoice;
  @OfGroup(false, 'at_once') invitations!: MailChoice;
  @OfGroup(false, 'digest') habits!: MailChoice;
  @OfGroup(false, 'digest') house!: MailChoice;
  @OfGroup(false, 'at_once') reports!: MailChoice;
  @OfGroup(false, 'digest') signals!: MailChoice;
}

export class ChooseByGroup implements Partial<Record<NoticeGroup, MailChoice>> {
  @OfGroup(true, 'digest') leerteams?: MailChoice;
  @OfGroup(true, 'at_once') meetings?: MailChoice;
  @OfGroup(true, 'digest') actions?: MailChoice;
  @OfGroup(true, 'digest') cycles?: MailChoice;
  @OfGroup(true, 'digest') insights?: MailChoice;
  @OfGroup(true, 'none') invitations?: MailChoice;
  @OfGroup(true, 'none') habits?: MailChoice;
  @OfGroup(true, 'digest') house?: MailChoice;
  @OfGroup(true, 'digest') reports?: MailChoice;
  @OfGroup(true, 'digest') signals?: MailChoice;
}

export class MailPreferenceView {
  @Choice(LANGUAGES, { example: 'nl', description: 'In which language you are mailed.' }) language!: Language;
  @Choice(MAIL_RHYTHMS, { example: 'daily', description: 'The digest comes at 07:00: each day, or on Mondays.' })
  digest!: MailRhythm;
  @Part(() => MailChoicesView) choices!: MailChoicesView;
  @Text({ max: 254, nullable: true, example: 'noor.dewit@voorbeeld.nl', description: 'Where mail goes to.' })
  address!: string | null;
  @Moment({
    nullable: true,
    example: null as unknown as string,
    description: 'Since when nothing is mailed there: its mail server said that there is no such mailbox.',
  })
  refusedAt!: string | null;
  @Whole({ example: 1, description: '0 where you chose nothing yet.' }) version!: number;
}

export class ChooseMail implements MailWish {
  @Choice(LANGUAGES, { optional: true, example: 'nl' }) language?: Language;
  @Choice(MAIL_RHYTHMS, { optional: true, example: 'weekly' }) digest?: MailRhythm;
  @Part(() => ChooseByGroup, { optional: true }) choices?: ChooseByGroup;
}

export const toMailPreferenceView = ({ refusedAt, ...standing }: MailStanding): MailPreferenceView => ({
  ...standing,
  refusedAt: refusedAt?.toISOString() ?? null,
});
