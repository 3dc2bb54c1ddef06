import type { DefinitionWords } from '../../words/words.js';
import { commonDutch, commonEnglish } from '../shared-words.js';
import { growthDutch, growthEnglish } from './growth.words.js';

const nl = {
  ...commonDutch,
  ...growthDutch,
  title: 'Hoe onze scholen leren',
  ownership:
    'Dit verslag is van het bestuur: {subject}. Het gaat over de scholen samen en toont nooit één persoon; het is geen ranglijst.',
  participation: 'Wie er leert',
  'figure.schools': 'Scholen',
  'figure.using': 'Scholen waar het zichtbaar gebruikt wordt',
  'participation.table': 'Deel van de collega’s per school, op alfabet',
  'column.school': 'School',
  'column.staff': 'Collega’s',
  'column.learned': 'Had een leermoment',
  'column.spread': 'Leerde gespreid over het jaar',
  'column.inTeam': 'Zit in een leerteam',
  'column.monthly': 'Zit in een leerteam dat elke schoolmaand bijeenkwam',
  'schools.small': 'kleine scholen samen',
  'schools.together': 'deze scholen samen',
  'participation.order':
    'De scholen staan op alfabet. Scholen verschillen in wat ze vastleggen en in wat ze nodig hebben: dit is geen rangorde, en meer is niet vanzelf beter.',
  'participation.together':
    'Per school staat er wat ook het verslag van die school zelf mag tonen. ‘Deze scholen samen’ is daarvan opgeteld: wat bij een school verborgen is, telt daarin niet mee, en dan staat er ≥ voor. Wie op twee scholen werkt, telt op beide. Zichtbaar gebruikt is: van ten minste 5 collega’s telt er een leermoment mee.',
  'participation.small':
    'Een school met minder dan 5 collega’s staat er niet apart in. Is er maar één zo’n school, of zijn ze ook samen met minder dan 5, dan ontbreken ze, ook in wat is opgeteld.',
  overTime: 'Leren door het jaar',
  'overTime.chart': 'Deel van de collega’s met een leermoment, per schoolmaand, alle getoonde scholen samen',
  'overTime.atLeast':
    'Van een school waar in een maand minder dan 5 collega’s een leermoment hadden, telt voor die maand niemand mee: het deel is dan ten minste wat er staat. Juli en augustus tellen niet.',
  forms: 'Hoe er geleerd wordt',
  'forms.chart': 'Leertijd per leervorm, alle getoonde scholen samen',
  'forms.told':
    'Opgeteld is wat van elke school apart te tonen is. Wat op een school van te weinig mensen is, telt niet mee.',
  ownDirection: 'Eigen regie',
  'ownDirection.initiatives': 'Uren naar wie het initiatief nam',
  'ownDirection.goals': 'Doelen naar herkomst',
  houses: 'De huizen van onze scholen',
  'houses.table': 'Op hoeveel scholen een bouwsteen zo ver is',
  'column.block': 'Bouwsteen',
  'column.not_yet_visible': 'Nog niet zichtbaar',
  'column.emerging': 'In opkomst',
  'column.habit': 'Gewoonte',
  'column.unknown': 'Niet te zeggen',
  'houses.months':
    'Dit gaat over de huizen van {n} scholen, over de twaalf maanden van {from} tot en met {through}. Welke scholen het zijn staat er niet bij.',
  'houses.reading':
    'Een toestand is geen cijfer voor een school: hij zegt waar het gesprek er kan beginnen. Niet te zeggen is hij waar wat hem bepaalt over weinig mensen gaat. Kan een bouwsteen verder zijn dan te tonen is, dan telt de toestand die zeker is.',
  hypotheses: 'Verwachtingen over leerlingen',
  'figure.beforehand': 'In deze periode vooraf opgeschreven',
  'figure.evaluated': 'In deze periode geëvalueerd',
  'figure.afterwards': 'Pas achteraf opgeschreven',
  'hypotheses.about':
    'Geteld zijn verwachtingen van leraren en leerteams van alle scholen. Alleen wie vooraf opschrijft wat er te verwachten is, kan zich laten verrassen.',
  empty: 'Wat er in deze periode nog niet is',
  'empty.participation': 'Wie er leert: er werkte in deze periode niemand op een school.',
  'empty.overTime':
    'Leren door het jaar: er is op geen school genoeg vastgelegd om te tonen, of er viel geen schoolmaand in de periode.',
  'empty.forms': 'Hoe er geleerd wordt: er is op geen school genoeg vastgelegd om te tonen.',
  'empty.ownDirection': 'Eigen regie: er zijn op geen school genoeg leermomenten of doelen om te tonen.',
  'empty.houses':
    'De huizen van onze scholen: hoe ver bouwstenen zijn tellen we vanaf 5 scholen met elk ten minste 5 collega’s.',
  'empty.hypotheses': 'Verwachtingen over leerlingen: niemand schreef er in deze periode een op.',
  'empty.growth':
    'Leren en groei: er is in deze periode geen vooraf opgeschreven verwachting waarvan het tweede meetmoment voorbij is. Zonder zo’n verwachting staat niet van tevoren vast welk leren ertoe zou doen.',
  reading: 'Hoe dit te lezen',
  'reading.told':
    'Over wie er leert en hoe zegt dit verslag niets dat de verslagen van de scholen niet ook mogen zeggen: het telt dat alleen op. Daarom geeft het naast die verslagen niets prijs over een paar mensen.',
  'reading.note':
    'Wat iemand privé houdt, telt hier niet mee. Uren zijn afgerond op hele: samen kunnen ze iets schelen met het totaal. Leren is meer dan wat wordt vastgelegd: deze cijfers zijn een begin van een gesprek, geen oordeel over een school.',
  'reading.question':
    'Om met de schoolleiders te bespreken: wat vraagt dit van het bestuur aan richting, ruimte en aandacht?',
} satisfies DefinitionWords['nl'];

const en: Record<keyof typeof nl, string> = {
  ...commonEnglish,
  ...growthEnglish,
  title: 'How our schools learn',
  ownership:
    'This report belongs to the board: {subject}. It is about the schools together and never shows one person; it ranks nobody.',
  participation: 'Who learns',
  'figure.schools': 'Schools',
  'figure.using': 'Schools that can be seen to use it',
  'participation.table': 'Part of the colleagues by school, in alphabetical order',
  'column.school': 'School',
  'column.staff': 'Colleagues',
  'column.learned': 'Had a learning moment',
  'column.spread': 'Learned spread over the year',
  'column.inTeam': 'Is in a leerteam',
  'column.monthly': 'Is in a leerteam that met in every school month',
  'schools.small': 'small schools together',
  'schools.together': 'these schools together',
  'participation.order':
    'Schools stand in alphabetical order. They differ in what they log and in what they need: this is no ranking, and more is not better by itself.',
  'participation.together':
    'Of each school there stands what its own report may show, too. “These schools together” is the sum of that: what is hidden of a school is not in it, and then ≥ stands before it. Who works at two schools counts at both. A school can be seen to use it where a learning moment of at least 5 colleagues counts.',
  'participation.small':
    'A school of fewer than 5 colleagues does not stand apart. Where there is only one of them, or they are fewer than 5 together, they are left out, of the sums too.',
  overTime: 'Learning through the year',
  'overTime.chart': 'Part of the colleagues with a learning moment, by school month, of all schools shown together',
  'overTime.atLeast':
    'Of a school where fewer than 5 colleagues had a learning moment in a month nobody counts in that month: the part is then at least what is shown. July and August do not count.',
  forms: 'How they learn',
  'forms.chart': 'Learning time by learning form, of all schools shown together',
  'forms.told':
    'This is the sum of what can be shown of each school. What is of too few people at a school is not in it.',
  ownDirection: 'Own direction',
  'ownDirection.initiatives': 'Hours by who took the initiative',
  'ownDirection.goals': 'Goals by origin',
  houses: 'The houses of our schools',
  'houses.table': 'At how many schools a building block is so far',
  'column.block': 'Building block',
  'column.not_yet_visible': 'Not yet visible',
  'column.emerging': 'Emerging',
  'column.habit': 'A habit',
  'column.unknown': 'Cannot be told',
  'houses.months':
    'This is about the houses of {n} schools, of the twelve months from {from} to {through}. Which schools they are is not told.',
  'houses.reading':
    'A state is no mark for a school: it says where the conversation there can begin. It cannot be told where what decides it is about few people. Where a block may be further than can be shown, the state counts that is certain.',
  hypotheses: 'Expectations of pupils',
  'figure.beforehand': 'Written down beforehand in this period',
  'figure.evaluated': 'Evaluated in this period',
  'figure.afterwards': 'Written down only afterwards',
  'hypotheses.about':
    'Expectations of teachers and leerteams of all schools count. Only who writes down beforehand what to expect can be surprised.',
  empty: 'What is not there yet in this period',
  'empty.participation': 'Who learns: nobody worked at a school in this period.',
  'empty.overTime':
    'Learning through the year: at no school enough was logged to show, or no school month fell in the period.',
  'empty.forms': 'How they learn: at no school enough was logged to show.',
  'empty.ownDirection': 'Own direction: at no school there are enough learning moments or goals to show.',
  'empty.houses':
    'The houses of our schools: how far building blocks are is counted from 5 schools on, of at least 5 colleagues each.',
  'empty.hypotheses': 'Expectations of pupils: nobody wrote one down in this period.',
  'empty.growth':
    'Learning and growth: in this period there is no expectation, written down beforehand, of which the second measuring moment is over. Without one it does not stand beforehand which learning would matter.',
  reading: 'How to read this',
  'reading.told':
    'Of who learns and how this report says nothing that the reports of the schools may not say, too: it only adds it up. So beside those reports it gives away nothing about a few people.',
  'reading.note':
    'What people keep private does not count here. Hours are rounded to whole ones: together they can differ a little from the total. Learning is more than what is logged: these figures begin a conversation and judge no school.',
  'reading.question':
    'To discuss with the school leaders: what does this ask of the board, in direction, room and attention?',
};

export const boardWords: DefinitionWords = { nl, en };
