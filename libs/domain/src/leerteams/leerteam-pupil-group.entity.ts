import { PrimaryColumn } from 'typeorm';
import { PupilGroup } from '../organisations/pupil-group.entity.js';
import { BoardDetail, RefersTo } from '../work/board-table.js';
import { Leerteam } from './leerteam.entity.js';

/** A pupil group that the leerteam's question is about. */
@BoardDetail('leerteam_pupil_group')
@RefersTo(() => Leerteam, 'leerteamId')
@RefersTo(() => PupilGroup, 'pupilGroupId')
export class LeerteamPupilGroup {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') leerteamId: string;
  @PrimaryColumn('uuid') pupilGroupId: string;
}
