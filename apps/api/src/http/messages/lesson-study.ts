import type { Messages } from './sentence.js';

/** Lesson study: case pupils, research lessons and what is seen in them. */
export const LESSON_STUDY_MESSAGES: Messages = {
  code_like_name: {
    nl: 'lijkt op een naam of initialen; kies één letter, eventueel met een nummer, zoals A of B2',
    en: 'looks like a name or initials; choose one letter, with a number if you like, as A or B2',
  },
  code_like_birth_date: {
    nl: 'lijkt op een geboortedatum; kies één letter, eventueel met een nummer, zoals A of B2',
    en: 'looks like a birth date; choose one letter, with a number if you like, as A or B2',
  },
  no_case_pupil_code: {
    nl: 'moet één letter zijn, eventueel met een nummer van ten hoogste twee cijfers, zoals A of B2',
    en: 'must be one letter, with a number of at most two digits if you like, as A or B2',
  },
  code_taken: {
    nl: 'er is in deze cyclus al een casusleerling {name}',
    en: 'there is a case pupil {name} in this cycle already',
  },
  too_many_case_pupils: {
    nl: 'in een cyclus kijk je naar ten hoogste {limit} casusleerlingen',
    en: 'a cycle looks at {limit} case pupils at most',
  },
  unknown_case_pupil: { nl: 'dit is geen casusleerling van deze cyclus', en: 'this is no case pupil of this cycle' },
  confirm_with_code: {
    nl: 'is niet de code van deze leerling',
    en: 'is not the code of this pupil',
  },
  too_many_lessons: {
    nl: 'een cyclus heeft ten hoogste {limit} onderzoekslessen',
    en: 'a cycle has at most {limit} research lessons',
  },
  too_many_stages: { nl: 'een les heeft ten hoogste {limit} fasen', en: 'a lesson has at most {limit} stages' },
  every_stage_once: {
    nl: 'moet elke fase van de les precies één keer noemen',
    en: 'must name every stage of the lesson exactly once',
  },
  stage_in_use: {
    nl: 'Bij deze fase is al iets verwacht of gezien; pas haar aan in plaats van haar weg te halen.',
    en: 'Something was predicted or seen in this stage already; change it instead of taking it out.',
  },
  unknown_lesson_stage: { nl: 'is geen fase van deze les', en: 'is no stage of this lesson' },
  lesson_plan_in_use: {
    nl: 'Bij deze les is al iets verwacht of gezien; zij blijft staan.',
    en: 'Something was predicted or seen in this lesson already; it stays.',
  },
  lesson_was_taught: {
    nl: 'deze les is gegeven: het plan en wat jullie verwachtten staan vast; maak een herziene les',
    en: 'this lesson was taught: its plan and what you predicted stand; make a revised lesson',
  },
  lesson_has_begun: {
    nl: 'er is in deze les al iets gezien; verwachtingen schrijf je vooraf op',
    en: 'something was seen in this lesson already; predictions are written beforehand',
  },
  lesson_not_taught: {
    nl: 'Deze les is nog niet gegeven.',
    en: 'This lesson was not taught yet.',
  },
  lesson_has_no_teacher: {
    nl: 'er staat nog niet wie deze les geeft',
    en: 'it does not say yet who teaches this lesson',
  },
  lesson_has_no_stages: { nl: 'deze les heeft nog geen fasen', en: 'this lesson has no stages yet' },
  teaches_this_lesson: {
    nl: 'wie de les geeft, kijkt niet mee',
    en: 'who teaches the lesson does not observe it',
  },
  too_many_lesson_observers: {
    nl: 'bij een onderzoeksles kijken ten hoogste {limit} collega’s mee',
    en: 'at most {limit} colleagues observe a research lesson',
  },
  note_of_a_colleague: {
    nl: 'Deze notitie is van een collega; alleen die past haar aan.',
    en: 'This note is a colleague’s; nobody but they change it.',
  },
  note_twice: {
    nl: 'staat al eerder in deze lijst; geef elke notitie een eigen id',
    en: 'stands in this list before; give each note an id of its own',
  },
  interview_of_a_colleague: {
    nl: 'Dit gesprek is door een collega opgeschreven; alleen die past het aan.',
    en: 'This talk was noted by a colleague; nobody but they change it.',
  },
  too_many_interviews: {
    nl: 'bij een les bewaren we ten hoogste {limit} leerlinggesprekken',
    en: 'of a lesson at most {limit} talks with pupils are kept',
  },
};
