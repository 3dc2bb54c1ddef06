import { consulted, drafter, holder, invited, leader, member, owner, schoolmate, withinBoard } from './predicates.js';
import { ANYONE, DRAFTERS, read, type Rule, write } from './permission-rule.js';

/** The house of a school: its strategy, what staff are asked, and what hinders pupils’ learning. */
export const HOUSE_PERMISSIONS = {
  /** What was adopted. */
  'strategy.read': read('house', ANYONE, withinBoard),
  'strategy-draft.read': read('house', DRAFTERS, drafter),
  /** For a school that one leads, or for the board; which one is decided on what the body names. */
  'strategy.begin': write('house', DRAFTERS, withinBoard),
  'strategy.draft': write('house', DRAFTERS, drafter),
  /** Adopts, reviews and ends. */
  'strategy.adopt': write('house', DRAFTERS, drafter),
  /** Drafts that colleagues are asked about, and what they say, by name: theirs to read, and of who asks. */
  'consultation.read': read('house', ANYONE, consulted, drafter),
  'consultation.open': write('house', DRAFTERS, drafter),
  'consultation.respond': write('house', ANYONE, consulted),
  'consultation-response.revise': write('house', ANYONE, owner),
  'consultation-response.answer': write('house', DRAFTERS, drafter),
  'framework.read': read('house', ANYONE, withinBoard),
  /** A school's house is for who leads it and for everybody who works there, and so is by what it is read. */
  'house.read': read('house', ANYONE, leader, schoolmate),
  'house-threshold.read': read('house', ANYONE, leader, schoolmate),
  'house-threshold.set': write('house', ['school_leader'], leader),
  /** What a school asks its staff, and what all of them are told. What somebody answered is read by nobody. */
  'pulse.read': read('house', ANYONE, schoolmate, leader),
  'pulse.open': write('house', ['school_leader'], leader),
  'pulse.answer': write('house', ANYONE, invited),
  /** The items that a school adds to choose from. */
  'pulse.maintain': write('house', ['school_leader'], leader),
  /** What hinders pupils’ learning at a school is for who works there or leads it, and for the leerteam that took it up. */
  'signal.read': read('house', ANYONE, schoolmate, leader, member),
  /** How many there are, and how long mending takes. */
  'signal-summary.read': read('house', ANYONE, schoolmate, leader),
  /** Also to say that one notices it too, or that it is back. */
  'signal.notice': write('house', ANYONE, schoolmate, leader),
  // A program keeps when its token was used last: that would tell who wrote what nobody signed.
  'signal.notice-anonymously': write('session', ANYONE, schoolmate, leader),
  /** One that is anonymous is its holder’s to put in other words; that they did is told. */
  'signal.reword': write('house', ANYONE, owner),
  'signal.take-up': write('house', ANYONE, schoolmate, leader),
  'signal.work': write('house', ANYONE, holder),
  'signal.put-back': write('house', ANYONE, holder, leader),
  'signal.join': write('house', ANYONE, holder, owner, leader),
  /** Whose action it is ends it, also where others have the signal in hand. */
  'signal-action.revise': write('house', ANYONE, owner, holder),
} as const satisfies Record<string, Rule>;
