import type { Delivery } from '@app/domain';
import { Day, Email, Link, Part, Text, Whole } from '../http/fields.js';

export class DeliveredTo {
  @Text({ optional: true, max: 255, example: 's-4711', description: 'As the OneRoster package has it: the sourcedId.' })
  sourceId?: string;
  @Email({ optional: true, example: 'noor.dewit@voorbeeld.nl', description: 'Where there is no `sourceId`.' })
  email?: string;
}

export class DeliverLearning implements Delivery {
  @Text({ max: 200, example: 'completion-90210', description: 'Your own id of it: under one it is delivered once.' })
  deliveryId!: string;
  @Part(() => DeliveredTo)
  staffMember!: DeliveredTo;
  @Text({ max: 60, example: 'e_learning', description: 'The code of a learning form of the catalogue.' })
  learningForm!: string;
  @Text({ max: 200, example: 'Module feedback geven' })
  title!: string;
  @Day({ example: '2026-03-10' })
  learnedOn!: string;
  @Whole({ min: 1, max: 1440, example: 45 })
  minutes!: number;
  @Link({ optional: true, nullable: true, example: 'https://voorbeeld.nl/certificaat/90210' })
  evidenceUrl?: string | null;
}

/** That it arrived; of the person's record a system learns nothing. */
export class DeliveryView {
  @Text({ max: 200, example: 'completion-90210' }) deliveryId!: string;
}

const EXAMPLE = {
  deliveryId: 'completion-90210',
  learningForm: 'e_learning',
  title: 'Module feedback geven',
  learnedOn: '2026-03-10',
  minutes: 45,
};

/** A person is named in one of two ways, which the fields alone do not say. */
export const deliveryExamples = {
  bySourceId: { value: { ...EXAMPLE, staffMember: { sourceId: 's-4711' } } },
  byEmail: { value: { ...EXAMPLE, staffMember: { email: 'noor.dewit@voorbeeld.nl' } } },
};
