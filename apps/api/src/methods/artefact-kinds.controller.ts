import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { Requires } from '../http/requires.js';
import { ArtefactKindsView, toArtefactKindsView } from './artefact-kinds.dto.js';

@ApiTags('methods')
@Controller('v1/artefact-kinds')
export class ArtefactKindsController {
  @Get()
  @Requires('method.read')
  @Answers(200, ArtefactKindsView, 'What an inquiry makes, and methods can ask for.')
  list(): ArtefactKindsView {
    return toArtefactKindsView();
  }
}
