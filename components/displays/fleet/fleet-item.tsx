import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Chip, type Tone } from '@/components/ui/chip';
import type { ShapeName } from '@/components/ui/shape';
import { useWording } from '@/components/ui/wording';
import { browserName } from '@/domain/displays/browser-name';
import { type DisplayState, NO_STATE } from '@/domain/displays/display-state';
import { type FleetHealth, type FleetRow, healthOf } from '@/domain/displays/fleet';
import type { ScreenReport } from '@/domain/protocol/frames';
import { isScene } from '@/domain/scenes/scenes';
import { formatMoment } from '@/domain/wording/dates';
import { formatCount } from '@/domain/wording/numbers';
import { formatAge, formatSeconds } from '@/domain/wording/spans';
import type { FleetView } from './use-fleet';

const LOOKS: Record<FleetHealth, { tone: Tone; shape: ShapeName }> = {
  well: { tone: 'ok', shape: 'check' },
  behind: { tone: 'warn', shape: 'warning' },
  late: { tone: 'bad', shape: 'empty' },
  never: { tone: 'neutral', shape: 'clock' },
};

type Props = { row: FleetRow; fleet: FleetView };

/** One screen: what it shows, how far it is, how it is. */
export function FleetItem({ row, fleet }: Props) {
  const t = useTranslations('Displays.list');
  const tFields = useTranslations('Displays.fields');
  const health = healthOf(row, fleet);
  return (
    <li className="fleet-item" data-health={health}>
      <div className="fleet-head">
        <p className="t-label">
          <Link href={`/admin/displays/${row.id}`}>{row.name}</Link>
        </p>
        <Chip {...LOOKS[health]}>{t(`health_${health}`)}</Chip>
        <span className="t-meta">
          {tFields(`role_${row.role}`)} · {tFields(`language_${row.settings.language}`)}
        </span>
      </div>
      <FleetFacts row={row} fleet={fleet} />
    </li>
  );
}

/** What the screen last said, each with its name. */
export function FleetFacts({ row: { seenAt, state }, fleet }: Props) {
  const t = useTranslations('Displays.list');
  const wording = useWording();
  return (
    <dl className="fleet-facts">
      <SceneFact screen={state?.screen ?? null} />
      <PaintFacts state={state ?? NO_STATE} head={fleet.head} />
      <Fact name={t('connection')}>{state && t(state.connected ? 'socket' : 'noSocket')}</Fact>
      <Fact name={t('seen')}>{seenAt && formatMoment(seenAt, fleet.now, wording)}</Fact>
      <Fact name={t('browser')}>{state && (browserName(state.browser) || state.browser)}</Fact>
      {state?.screen ? <ScreenFacts screen={state.screen} now={fleet.now} /> : null}
    </dl>
  );
}

function SceneFact({ screen }: { screen: ScreenReport | null }) {
  const t = useTranslations('Displays.list');
  const tScenes = useTranslations('Displays.scene');
  if (screen === null) return <Fact name={t('scene')}>{null}</Fact>;
  const scene = isScene(screen.scene) ? tScenes(screen.scene) : screen.scene;
  return <Fact name={t('scene')}>{screen.paused ? t('paused', { scene }) : scene}</Fact>;
}

function PaintFacts({ state: { painted, paints }, head }: { state: DisplayState; head: number }) {
  const t = useTranslations('Displays.list');
  const wording = useWording();
  const lag = Math.max(0, head - (painted?.n ?? 0));
  const tookMs = paints.at(-1)?.[2] ?? null;
  const said = { seq: String(painted?.n), lag: formatCount(lag, wording) };
  return (
    <>
      <Fact name={t('painted')}>{painted && t(lag > 0 ? 'lacks' : 'newest', said)}</Fact>
      <Fact name={t('took')}>{tookMs !== null && formatSeconds(tookMs, wording)}</Fact>
    </>
  );
}

function ScreenFacts({ screen, now }: { screen: ScreenReport; now: number }) {
  const t = useTranslations('Displays.list');
  const wording = useWording();
  const { dataAt, width, height, memoryMb, release } = screen;
  return (
    <>
      <Fact name={t('data')}>{dataAt !== null && formatAge(now - dataAt, wording)}</Fact>
      <Fact name={t('size')}>{`${width} × ${height}`}</Fact>
      <Fact name={t('memory')}>{memoryMb !== null && `${memoryMb} MB`}</Fact>
      <Fact name={t('release')}>{release.slice(0, 12)}</Fact>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children || '–'}</dd>
    </div>
  );
}
