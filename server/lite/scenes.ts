import { CONTENTS, type SceneRequest } from '@/domain/scenes/contents';
import { provincesInTurn } from '@/domain/scenes/province';
import { damageFrame } from './damage';
import { frameHtml, type SceneFrame } from './frame';
import type { Html } from './html';
import { overviewHtml } from './overview';
import { displacementFrame, ladderFrame, provinceFrame, provincesFrame } from './places';
import { changesFrame, eventsFrame, latestFrame } from './reports';
import type { PageTerms } from './saying';
import { servicesFrame } from './services';

/** All scenes that have something to say, in the order of `/wall`; each affected province has one of its own. */
export function scenesHtml(saying: PageTerms): Html[] {
  const { board, now } = saying;
  const asked: SceneRequest = { now, turn: 0 };
  const frames: (() => SceneFrame | null)[] = [
    () => displacementFrame(CONTENTS.displacement(board, asked), saying),
    () => servicesFrame(CONTENTS.services(board, asked), saying),
    () => changesFrame(CONTENTS.changes(board, asked), saying),
    () => provincesFrame(CONTENTS.provinces(board, asked), saying),
    ...provincesInTurn(board).map(
      (place) => () => provinceFrame(CONTENTS.province(board, { ...asked, place }), saying),
    ),
    () => ladderFrame(CONTENTS.ladder(board, asked), saying),
    () => damageFrame(CONTENTS.damage(board, asked), saying),
    () => latestFrame(CONTENTS.latest(board, asked), saying),
    () => eventsFrame(CONTENTS.events(board, asked), saying),
  ];
  const told = frames.flatMap((make) => make() ?? []).filter(({ rows }) => rows.length > 0);
  return [overviewHtml(saying), ...told.map((frame) => frameHtml(frame, saying))];
}
