import { previous } from '../school-calendar.js';
import { moment } from './stock-moment.js';
import type { StockTeam } from './stock-team.js';

export const YOUNG_CHILD_TEAM: StockTeam = {
  key: 'young-child',
  kind: 'plg',
  name: 'PLG Het jonge kind',
  question: 'Hoe komen taalzwakke kleuters in spel en in de kleine kring vaker zelf aan het woord?',
  jointGoal: 'Elk kind dat we volgen voert elke dag een gesprek van minstens vijf beurten.',
  theme: 'language',
  foundedOn: previous('09-09'),
  members: [
    { who: 'Annelies Bakker', role: 'coordinator' },
    { who: 'Fatma Aydın', role: 'member' },
    { who: 'Nadia Haddou', role: 'member' },
    { who: 'Judith van der Veen', role: 'member' },
    { who: 'Fleur Hoekstra', role: 'member', from: previous('11-10') },
  ],
  rhythm: { weekday: 4, weeks: 5, minutes: 75 },
  form: 'plg',
  meetings: {
    previous: [
      'Signaal: wie horen we niet in de grote kring?',
      'Gelezen en gedeeld: wat werkt bij taalzwakke kleuters?',
      'De kleine kring uitproberen: afspraken',
      'Filmpjes kijken: hoe lang duurt een gesprek?',
      'Spel en taal: wat zeggen kinderen tegen elkaar?',
      'Zes kinderen gevolgd: wat zien we tot nu toe?',
      'Ouders erbij: het themawoord van de week',
      'Filmpjes, tweede ronde: beurten tellen',
      'Overdracht naar groep 3, en dit doen we voortaan allemaal',
    ],
    running: [
      'Opnieuw kijken: wie horen we dit jaar niet?',
      'Afspraken kleine kring met nieuwe collega’s',
      'Executieve functies in spel: wachten, plannen, volhouden',
      'Filmpjes: meespelen zonder over te nemen',
      'Wat zien we bij de kinderen die we volgen?',
    ],
  },
  always: [
    'Filmpjes van de kleine kring bekijken',
    'Kinderen die we volgen besproken',
    'Thema voorbereiden: woorden en spel',
  ],
  together: [
    moment(
      'joint_lesson_preparation',
      45,
      'Samen het nieuwe thema voorbereid: woorden, prentenboek en spel',
      ['Met acht woorden werd de keuze moeilijker en het aanbod beter.'],
      ['De woorden eerst in de kleine kring, dan pas in de grote.'],
    ),
    moment(
      'own_lesson_recording',
      45,
      'Filmpjes van de kleine kring bekeken en beurten geteld',
      ['Gemiddeld drie beurten. Met wachten werden het er zes.'],
      ['Na een antwoord eerst knikken en wachten.'],
    ),
    moment('lesson_observation', 45, 'Bij elkaar gekeken in de speelwerktijd', [
      'Een kind dat in de kring zwijgt, praat in de bouwhoek aan één stuk door.',
    ]),
  ],
  took: [
    'We vulden de stiltes zelf op. Dat zagen we pas op film.',
    'Een kind dat weinig zegt, begrijpt vaak veel.',
    'De onderwijsassistent ziet dingen die ik mis.',
    'De kleine kring kost tijd en levert rust op.',
  ],
  tries: [
    'Elke ochtend een kleine kring met vier kinderen.',
    'Wachten tot vijf tellen na een vraag.',
    'Meespelen en beschrijven wat ik zie.',
  ],
  focus: [],
};
