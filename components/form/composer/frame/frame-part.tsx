'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import type { FramePart as Part } from '@/client/draft/form/report-frame';
import { focusLater } from '@/components/form/composer/focus-next';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { KhmerText } from '@/components/ui/khmer-text';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { type FramePartState, useFramePart } from './use-frame-part';

type Props = {
  part: Part;
  /** The fields cannot be left out of sight: something in them is wrong. */
  isFaulty: boolean;
  /** Its fields, to be typed into. */
  children: ReactNode;
};

const FIRST_FIELD: Record<Part, string> = { source: 'source', period: 'startDay', page: 'pageDay' };

/** Source, period or day of the page: as the text says, to be agreed to; or its fields. */
export function FramePart({ part, isFaulty, children }: Props) {
  const t = useTranslations('Composer.frame');
  const state = useFramePart(part);
  // What the text says now is shown as words, whatever stood open before.
  const [open, setOpen] = useState<string | null>(null);
  const key = `${state.hasText} ${state.text?.value ?? ''}`;
  const hasFields = isFaulty || state.value === '' || open === key || !state.hasText;
  return (
    <div className="frame-part" onFocusCapture={(event) => keepOpen(event.target, () => setOpen(key))}>
      {hasFields ? (
        <div data-fields>{children}</div>
      ) : (
        <div className="frame-said">
          <p>
            <span className="t-meta">{t(part)}</span>
            <strong>
              <KhmerText text={state.value} />
            </strong>
          </p>
          <Button
            onClick={() => {
              setOpen(key);
              focusLater(FIRST_FIELD[part]);
            }}
          >
            {t('change')} <VisuallyHidden>{t(part)}</VisuallyHidden>
          </Button>
        </div>
      )}
      <Standing
        part={part}
        state={state}
        onAccept={() => {
          setOpen(null);
          state.accept();
        }}
      />
    </div>
  );
}

/** Fields that somebody stands in do not close under the hands, even where they now can be read. */
function keepOpen(target: EventTarget, open: () => void): void {
  if (target instanceof Element && target.closest('[data-fields]')) open();
}

type StandingProps = { part: Part; state: FramePartState; onAccept: () => void };

/** Where the value comes from; where the text says something else, that too. */
function Standing({ part, state, onAccept }: StandingProps) {
  const t = useTranslations('Composer.frame');
  const { status, text, hasText } = state;
  if (!hasText) return null;
  const isUnsaid = text === null && part === 'source' && status === 'empty';
  return (
    <div className="frame-standing">
      <Mark status={status} />
      {isUnsaid ? <p className="t-meta">{t('unsaid')}</p> : null}
      {text === null ? null : <TextSays {...{ part, text, status, onAccept }} />}
    </div>
  );
}

type TextSaysProps = Pick<StandingProps, 'part' | 'onAccept'> & {
  text: NonNullable<FramePartState['text']>;
  status: FramePartState['status'];
};

/** What the text says, to be agreed to, or to be taken in place of what was typed. */
function TextSays({ part, text, status, onAccept }: TextSaysProps) {
  const t = useTranslations('Composer.frame');
  const isOther = status === 'typed' || status === 'empty';
  return (
    <>
      <Words text={text} isOther={isOther} />
      {status === 'accepted' ? null : (
        <Button
          kind={isOther ? 'plain' : 'primary'}
          data-open-frame={isOther ? undefined : ''}
          onKeyDown={once}
          onClick={onAccept}
        >
          {t(isOther ? 'take' : 'accept')} <VisuallyHidden>{`${t(part)}: ${text.value}`}</VisuallyHidden>
        </Button>
      )}
    </>
  );
}

function Mark({ status }: Pick<FramePartState, 'status'>) {
  const t = useTranslations('Composer.frame');
  if (status !== 'typed' && status !== 'accepted') return null;
  return (
    <Chip tone={status === 'typed' ? 'neutral' : 'ok'} shape={status === 'typed' ? 'half' : 'check'}>
      {t(status)}
    </Chip>
  );
}

/** The words of the text, and what they say where something else was typed. */
function Words({ text, isOther }: { text: NonNullable<FramePartState['text']>; isOther: boolean }) {
  const t = useTranslations('Composer.frame');
  const from = text.words ? t('from', { words: text.words }) : '';
  if (!isOther) return <p className="t-meta">{from}</p>;
  return (
    <p className="text-warn">
      <KhmerText text={t('other', { value: text.value })} /> {from}
    </p>
  );
}

/** A key that is held down agrees to one thing, not to all that follow. */
function once(event: KeyboardEvent): void {
  if (event.repeat) event.preventDefault();
}
