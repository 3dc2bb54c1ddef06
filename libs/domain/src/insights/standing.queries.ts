/** The insights of a cycle that stand, as the method's engine asks for them. Parameters: $1 board, $2 cycle. */
export const INSIGHT_SOURCE = `select 'insight' as kind, count(*) as standing from insight i
   where i.board_id = $1 and i.cycle_id = $2 and i.removed_at is null having count(*) > 0`;
