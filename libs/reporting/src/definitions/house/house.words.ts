import type { IndicatorKey, Layer } from '@app/domain';
import type { BlockState, HouseCount } from '../../document/house-block.js';
import type { DefinitionWords } from '../../words/words.js';
import { indicatorDutch, indicatorEnglish } from './indicators.words.js';

type HouseKey =
  | `layer.${Layer}`
  | `layer.${Layer}.about`
  | `state.${BlockState}`
  | `indicator.${IndicatorKey}`
  | `formula.${IndicatorKey}`
  | `n.${HouseCount}`;

const nl = {
  ...indicatorDutch,
  title: 'Het huis van onze school',
  ownership:
    'Dit huis is van {subject}: van de schoolleiding en van iedereen die er werkt. Het gaat over de school als geheel en toont nooit één persoon.',
  house: 'Het huis',
  'house.source': 'naar {source}; versie {version} in Leerspoor.',
  'house.drawing': 'Het huis van {subject}, van boven naar beneden.',
  'house.key': 'Zo lees je de tekening',
  'layer.fundament': 'Fundament',
  'layer.fundament.about': 'waar het huis op staat',
  'layer.leervermogen': 'Leervermogen',
  'layer.leervermogen.about': 'waar geleerd wordt',
  'layer.leercultuur': 'Leercultuur',
  'layer.leercultuur.about': 'wat gewoon is geworden',
  'state.not_yet_visible': 'nog niet zichtbaar',
  'state.emerging': 'in opkomst',
  'state.habit': 'gewoonte',
  'state.hidden': 'niet te zeggen',
  'state.hidden.why': 'Wat dit bepaalt gaat over weinig mensen en is verborgen.',
  'state.orMore': '{state} of verder',
  'house.formula': 'Hoe dit berekend is',
  'house.value': 'Nu',
  'house.emerging': 'In opkomst',
  'house.habit': 'Gewoonte',
  'house.indicator': 'Wat we zien',
  'house.state': 'Toestand',
  'house.questions': 'Om samen over te praten',
  'house.own': 'eigen drempel',
  'house.thresholdFrom': 'vanaf {value}',
  'house.thresholdTo': 'ten hoogste {value}',
  'house.thresholdNone': 'telt hier niet mee',
  'unit.month': '{n} maanden',
  'unit.month.one': '{n} maand',
  'n.staff': 'van {n} collega’s',
  'n.leerteams': 'bij {n} leerteams',
  'n.members': 'van {n} leden van leerteams',
  'n.asked': 'van {n} gevraagde collega’s',
  'n.answers': 'uit {n} antwoorden',
  reading: 'Hoe dit te lezen',
  'reading.states':
    'Een bouwsteen is nog niet zichtbaar, in opkomst of een gewoonte. Dat is geen cijfer voor de school: het zegt waar jullie het gesprek kunnen beginnen.',
  'reading.steps':
    'Een deel van de collega’s staat er met vijf mensen tegelijk en in stappen van 5 procent, naar beneden afgerond; daarom staat er ≥ voor. De toestand van een bouwsteen volgt uit wat hier te zien is, en uit niets anders. Staat er ‘of verder’, dan is het meer dan we kunnen laten zien.',
  'reading.private': 'Wat iemand privé houdt, telt niet mee. Leren is meer dan wat wordt vastgelegd.',
  // In houses of before they were kept.
  'reading.notYet':
    'Verwachtingen over leerlingresultaten (hypothesen) houdt Leerspoor nog niet bij. Daarom kan ‘Verbeterde leeropbrengsten’ nog geen gewoonte zijn.',
} satisfies DefinitionWords['nl'] & Record<HouseKey, string>;

const en: Record<keyof typeof nl, string> = {
  ...indicatorEnglish,
  title: 'The house of our school',
  ownership:
    'This house belongs to {subject}: to its leaders and to everyone who works there. It is about the school as a whole and never shows one person.',
  house: 'The house',
  'house.source': 'after {source}; version {version} in Leerspoor.',
  'house.drawing': 'The house of {subject}, from top to bottom.',
  'house.key': 'How to read the drawing',
  'layer.fundament': 'Foundation',
  'layer.fundament.about': 'what the house stands on',
  'layer.leervermogen': 'Capacity to learn',
  'layer.leervermogen.about': 'where learning is done',
  'layer.leercultuur': 'Learning culture',
  'layer.leercultuur.about': 'what has become normal',
  'state.not_yet_visible': 'not yet visible',
  'state.emerging': 'emerging',
  'state.habit': 'a habit',
  'state.hidden': 'cannot be told',
  'state.hidden.why': 'What decides this is about few people, and is hidden.',
  'state.orMore': '{state}, or further',
  'house.formula': 'How this was worked out',
  'house.value': 'Now',
  'house.emerging': 'Emerging',
  'house.habit': 'A habit',
  'house.indicator': 'What we see',
  'house.state': 'State',
  'house.questions': 'To talk about together',
  'house.own': 'own threshold',
  'house.thresholdFrom': 'from {value}',
  'house.thresholdTo': 'at most {value}',
  'house.thresholdNone': 'does not count here',
  'unit.month': '{n} months',
  'unit.month.one': '{n} month',
  'n.staff': 'of {n} colleagues',
  'n.leerteams': 'in {n} leerteams',
  'n.members': 'of {n} members of leerteams',
  'n.asked': 'of {n} colleagues who were asked',
  'n.answers': 'from {n} answers',
  reading: 'How to read this',
  'reading.states':
    'A building block is not yet visible, emerging, or a habit. That is no mark for the school: it says where you can begin the conversation.',
  'reading.steps':
    'A part of the staff is shown by five people at a time and in steps of 5 per cent, rounded down; that is why ≥ stands before it. The state of a building block follows from what is shown here, and from nothing else. Where it says “or further”, it is more than we can show.',
  'reading.private': 'What people keep private does not count. Learning is more than what is logged.',
  'reading.notYet':
    'Expectations of pupil outcomes (hypotheses) are not kept by Leerspoor yet. That is why “Better outcomes for pupils” cannot be a habit yet.',
};

export const houseWords: DefinitionWords = { nl, en };
