import { ADOPTIONS_OPEN_TO, type AdoptionOpenTo, type AdoptionRow } from '@app/domain';
import { PersonView } from '../history/history.dto.js';
import { PartialType } from '../http/described.js';
import { Choice, Day, Id, Part, Parts, Text, Whole } from '../http/fields.js';
import { InsightLeerteamView } from './insights.dto.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const DID = 'In groep 4 begonnen we met tweetallen. Na drie weken dachten ze ook in de kring hardop.';

export class AdoptInsight {
  @Text({ optional: true, nullable: true, max: 2000, example: DID, description: 'What you do or did with it.' })
  did?: string | null;
  @Id({ optional: true, nullable: true, example: ID, description: 'With which leerteam; one that you are in.' })
  leerteamId?: string | null;
  @Id({ optional: true, nullable: true, example: ID, description: 'In which activity of yours. Nobody else sees it.' })
  activityId?: string | null;
  @Choice(ADOPTIONS_OPEN_TO, {
    optional: true,
    example: 'readers',
    description:
      'Who may see that you use it: those whose insight it is (`authors`, where left out), or all who read it.',
  })
  openTo?: AdoptionOpenTo;
}

export class ReviseAdoption extends PartialType(AdoptInsight, { skipNullProperties: false }) {}

export const ADOPTION_EXAMPLES = { 'what came of it': { value: { did: DID, openTo: 'readers' } } };

export class AdoptionSchoolView {
  @Id({ example: ID }) id!: string;
  @Text({ max: 200, example: 'De Regenboog' }) name!: string;
}

/** Where an insight went: who uses it, and what they did with it. */
export class AdoptionView {
  @Id({ example: ID }) id!: string;
  @Id({ nullable: true, example: ID, description: 'Null where it is open to you no more, or was removed.' })
  insightId!: string | null;
  @Text({
    max: 200,
    nullable: true,
    example: 'Hardop denken werkt pas als leerlingen het zelf gaan doen',
    description: 'As it was when you adopted it; null of others’, and where its author was erased.',
  })
  title!: string | null;
  @Part(() => PersonView) author!: PersonView;
  @Part(() => PersonView) adopter!: PersonView;
  @Parts(() => AdoptionSchoolView, { max: 20 }) schools!: readonly AdoptionSchoolView[];
  @Part(() => InsightLeerteamView, { nullable: true }) leerteam!: InsightLeerteamView | null;
  @Day({ example: '2026-06-18' }) adoptedOn!: string;
  @Text({ max: 2000, nullable: true, example: DID }) did!: string | null;
  @Id({ nullable: true, example: ID, description: 'Null of others’.' }) activityId!: string | null;
  @Choice(ADOPTIONS_OPEN_TO, { example: 'readers' }) openTo!: AdoptionOpenTo;
  @Whole({ min: 1, example: 1 }) version!: number;
}

export const toAdoptionView = (row: AdoptionRow): AdoptionView => ({
  id: row.id,
  insightId: row.insightId,
  title: row.title,
  author: row.author,
  adopter: row.adopter,
  schools: row.schools,
  leerteam: row.leerteam,
  adoptedOn: row.adoptedOn,
  did: row.did,
  activityId: row.activityId,
  openTo: row.openTo,
  version: row.version,
});
