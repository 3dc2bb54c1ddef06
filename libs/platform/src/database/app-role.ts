/**
 * The role under which API and worker do everything. It owns nothing and cannot bypass row-level security; the
 * migrations grant it what it needs, table by table.
 */
export const APP_ROLE = 'leerspoor_app';
