'use client';

import { useTranslations } from 'next-intl';
import type { LeftOut } from '@/client/files/file-read';
import { useDraftFiles } from '@/components/form/composer/draft-files';
import { useWording } from '@/components/ui/wording';
import { formatCount } from '@/domain/wording/numbers';
import { FaultLines } from './fault-lines';
import { PdfPages } from './pdf-pages';
import { TableChooser } from './table-chooser';
import type { FileFound, FileState, Files } from './use-files';

/** How opening a file went: what was found in it, and what was not. */
export function FileNotice({ files }: { files: Files }) {
  const { state } = files;
  const found = foundOf(state);
  return (
    <>
      <div role="status" className="grid gap-2">
        <Told state={state} />
        <NotKept state={state} />
      </div>
      {state.status === 'choosing' ? <TableChooser key={state.name} {...{ state, files }} /> : null}
      {found && found.faults.length > 0 ? <FaultLines name={nameOf(state)} found={found} /> : null}
      {state.status === 'fault' && state.picture ? <PdfPages key={state.name} file={state.picture} /> : null}
    </>
  );
}

function nameOf(state: FileState): string {
  return 'name' in state ? state.name : '';
}

function foundOf(state: FileState): FileFound | null {
  return state.status === 'read' || state.status === 'choosing' ? state.found : null;
}

function Told({ state }: { state: FileState }) {
  const t = useTranslations('Composer.file');
  if (state.status === 'opening') return <p className="t-meta">{t('opening', { name: state.name })}</p>;
  if (state.status === 'fault') {
    return (
      <p className="form-notice form-notice-bad">
        {t('fault', { name: state.name })} {t(`faults.${state.code}`)}
      </p>
    );
  }
  const found = foundOf(state);
  if (state.status === 'idle') return null;
  return (
    <>
      {found ? <Found name={state.name} found={found} /> : null}
      <Left left={state.left} />
    </>
  );
}

function Found({ name, found: { figures, unread, table } }: { name: string; found: FileFound }) {
  const t = useTranslations('Composer.file');
  const wording = useWording();
  const counts = { found: formatCount(figures, wording), unread: formatCount(unread, wording) };
  if (figures + unread === 0) return <p className="form-notice form-notice-warn">{t('nothing', { name })}</p>;
  return (
    <p className={figures === 0 ? 'form-notice form-notice-warn' : ''}>
      {t('read', { name, ...counts })} {table && figures > 0 ? t('notAccepted') : null}
    </p>
  );
}

/** A file is read whole, or says what of it was not. */
function Left({ left }: { left: readonly LeftOut[] }) {
  const t = useTranslations('Composer.file');
  const wording = useWording();
  if (left.length === 0) return null;
  const each = left.map(({ what, count }) => t(`leftOut.${what}`, { n: formatCount(count, wording) }));
  return <p className="form-notice form-notice-warn">{t('left', { list: each.join(' · ') })}</p>;
}

function NotKept({ state }: { state: FileState }) {
  const t = useTranslations('Composer.file');
  const draft = useDraftFiles();
  if (!('isKept' in state) || state.isKept !== false || draft === null) return null;
  return <p className="form-notice form-notice-warn">{t('notKept', { name: state.name })}</p>;
}
