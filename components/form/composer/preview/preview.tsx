'use client';

import './preview.css';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { readForm } from '@/client/draft/form/read-form';
import type { UpdateForm } from '@/client/draft/form/update-form';
import { useBothMessages } from '@/components/form/composer/wall-board';
import { Button } from '@/components/ui/button';
import { useLanguage } from '@/components/ui/shell';
import type { Board } from '@/domain/board/board';
import { LANGUAGES } from '@/domain/wording/language';
import { boardAfter } from './board-after';
import { InLanguage } from './in-language';
import { Sentences } from './sentences';
import { Tiles } from './tiles';

type Props = { board: Board; now: () => number; corrects: number | null };

/** What would stand on the screens, before it does. Drawn only while somebody looks. */
export function Preview(props: Props) {
  const t = useTranslations('Composer.preview');
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="form-section" aria-labelledby="preview">
      <h2 id="preview" className="t-label">
        {t('heading')}
      </h2>
      <Button className="justify-self-start" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t(isOpen ? 'hide' : 'show')}
      </Button>
      {isOpen ? <Drawn {...props} /> : null}
    </section>
  );
}

function Drawn({ board, now, corrects }: Props) {
  const t = useTranslations('Composer.preview');
  const language = useLanguage();
  const messages = useBothMessages();
  const form = useWatch<UpdateForm>() as UpdateForm;
  const [at] = useState(now);
  const after = useMemo(
    () => boardAfter(board, readForm(form, at).content, { at, corrects }),
    [board, form, at, corrects],
  );
  if (after === null) return <p className="t-meta">{t('notYet')}</p>;
  const { figures, text } = after.update;
  const order = language === 'km' ? LANGUAGES : LANGUAGES.toReversed();
  return (
    <div className="preview">
      {order.map((each) => (
        <section key={each} aria-label={t(each)}>
          <h3 className="t-body font-semibold">{t(each)}</h3>
          <InLanguage language={each} messages={messages[each]}>
            <Tiles board={after.board} now={at} />
            <Sentences {...{ figures, text, corrects }} before={board} />
          </InLanguage>
        </section>
      ))}
    </div>
  );
}
