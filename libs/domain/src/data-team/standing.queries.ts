import { ANSWERING_OUTCOMES } from './data-team.rules.js';

/* What a data team has in a cycle, as the method's engine asks for it. Parameters: $1 board, $2 cycle. */

const VERDICT = `(select v.given from hypothesis_verdict v
    where v.board_id = h.board_id and v.hypothesis_id = h.id and v.reopened_at is null)`;
/** When the cycle last went back; of one that never did, when it began. */
const ROUND_BEGAN = `(select min(s.moved_at) from cycle c
    join cycle_move s on s.board_id = c.board_id and s.cycle_id = c.id and s.round = c.round
   where c.board_id = $1 and c.id = $2)`;
/**
 * What was rejected, or left undecided, before the team went back is behind it: in the round that it began for another
 * cause, data and verdicts of that one finish nothing. What was confirmed stands.
 */
const IN_PLAY = `not exists (select from hypothesis_verdict v
    where v.board_id = h.board_id and v.hypothesis_id = h.id and v.reopened_at is null and v.given <> 'confirmed'
      and v.given_at < ${ROUND_BEGAN})`;
const SOURCE = `exists (select from hypothesis_data_source l where l.board_id = h.board_id and l.hypothesis_id = h.id)`;
const ANSWERING = ANSWERING_OUTCOMES.map((outcome) => `'${outcome}'`).join(', ');
/** What was said last. “Too early” says that the answer is still to come. */
const ANSWERED = `(select e.outcome in (${ANSWERING}) from measure_evaluation e
    where e.board_id = m.board_id and e.measure_id = m.id order by e.id desc limit 1)`;

const HYPOTHESES = `select k.kind, count(*) as standing
    from hypothesis h cross join lateral (values ('hypothesis', true), ('open_hypothesis', ${VERDICT} is null),
      ('hypothesis_with_source', ${SOURCE} and ${IN_PLAY}), ('judged_hypothesis', ${VERDICT} is not null and ${IN_PLAY}),
      ('confirmed_hypothesis', ${VERDICT} = 'confirmed')) as k (kind, holds)
   where h.board_id = $1 and h.cycle_id = $2 and k.holds group by k.kind`;

const DATA = `select k.kind, count(*) as standing
    from data_source d cross join lateral (values ('data_collected', d.collected_on is not null),
      ('data_quality', d.quality is not null)) as k (kind, holds)
   where d.board_id = $1 and d.cycle_id = $2 and k.holds
     and exists (select from hypothesis_data_source l
                   join hypothesis h on h.board_id = l.board_id and h.id = l.hypothesis_id
                  where l.board_id = d.board_id and l.data_source_id = d.id and ${IN_PLAY})
   group by k.kind`;

/** Of causes that stand: what was done for one that turned out to be none counts no more. */
const MEASURES = `select k.kind, count(*) as standing
    from hypothesis h join measure m on m.board_id = h.board_id and m.hypothesis_id = h.id and m.status <> 'dropped'
   cross join lateral (values ('measure', true), ('evaluated_measure', ${ANSWERED})) as k (kind, holds)
   where h.board_id = $1 and h.cycle_id = $2 and ${VERDICT} = 'confirmed' and k.holds group by k.kind`;

export const DATA_TEAM_SOURCES = [HYPOTHESES, DATA, MEASURES] as const;
