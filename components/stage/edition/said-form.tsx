import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { readInstantOf } from '@/client/draft/form/read-moment';
import { completeDay, toTypedDay, toTypedHour } from '@/client/draft/form/typed-moment';
import { Button } from '@/components/ui/button';
import { TextArea, TextField } from '@/components/ui/forms/field';
import { useRefusalWords } from '@/components/ui/forms/refusal-words';
import { RefusedNotice } from '@/components/ui/forms/refused-notice';
import { useSend } from '@/components/ui/forms/use-send';
import { Section } from '@/components/ui/section';
import { useWording } from '@/components/ui/wording';
import type { FigureStanding } from '@/domain/briefing/edition/standing';
import { citationKey } from '@/domain/briefing/spoken-text';
import type { FieldFault } from '@/domain/outcome';
import { dayAt, whenAt } from '@/domain/when';
import type { Language } from '@/domain/wording/language';
import { formatCount } from '@/domain/wording/numbers';
import { SaidChoices, type TickedFigures } from './said-choices';

type Props = { number: number; standings: readonly FigureStanding[]; now: number };

/** Tick what was said, or paste the transcript. From then on each later correction is owed to those who heard it. */
export function SaidForm({ number, standings, now }: Props) {
  const t = useTranslations('Edition.said');
  const wording = useWording();
  const router = useRouter();
  const [ticked, setTicked] = useState<TickedFigures>({});
  const [found, setFound] = useState<number | null>(null);
  const { faults, submit, sending } = useSaid(number, { standings, ticked, now });
  const say = useRefusalWords();
  const faultOf = (name: string) => {
    const fault = faults.find(({ path }) => path === name);
    return fault && say(fault);
  };
  const match = async (transcript: string) => {
    const { matchTranscript } = await import('@/domain/briefing/said/match-transcript');
    const figures = standings.flatMap(({ frozen }) =>
      frozen.pinned ? [{ citation: frozen.citation, figure: frozen.pinned }] : [],
    );
    const heard = matchTranscript(transcript, figures);
    setTicked(Object.fromEntries(heard.map(({ citation, language }) => [citationKey(citation), language])));
    setFound(heard.length);
  };
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (!(await submit(new FormData(form)))) return;
    setTicked({});
    setFound(null);
    form.reset();
    router.refresh();
  };
  const shown = whenAt(now);
  return (
    <Section title={t('title')}>
      <form className="stage-form" onSubmit={onSubmit}>
        <p>{t('intro')}</p>
        <Transcript onMatch={match} />
        {found === null ? null : <p role="status">{t('matched', { count: formatCount(found, wording) })}</p>}
        <SaidChoices standings={standings} ticked={ticked} onTick={setTicked} />
        <TextField
          id="heardBy"
          name="heardBy"
          label={t('heardBy')}
          hint={t('heardByHint')}
          error={faultOf('heardBy')}
        />
        <TextField id="day" name="day" label={t('day')} defaultValue={toTypedDay(shown)} error={faultOf('day')} />
        <TextField id="hour" name="hour" label={t('hour')} defaultValue={toTypedHour(shown)} error={faultOf('hour')} />
        <TextField id="noted" name="noted" label={t('noted')} />
        <RefusedNotice sending={sending} />
        <Button type="submit" kind="primary" disabled={Object.keys(ticked).length === 0}>
          {t('save', { count: formatCount(Object.keys(ticked).length, wording) })}
        </Button>
      </form>
    </Section>
  );
}

function Transcript({ onMatch }: { onMatch(transcript: string): Promise<void> }) {
  const t = useTranslations('Edition.said');
  const [text, setText] = useState('');
  return (
    <>
      <TextArea
        id="transcript"
        label={t('transcript')}
        hint={t('transcriptHint')}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <Button disabled={text.trim() === ''} onClick={() => void onMatch(text)}>
        {t('match')}
      </Button>
    </>
  );
}

type SaidDraft = { standings: readonly FigureStanding[]; ticked: TickedFigures; now: number };

function useSaid(number: number, { standings, ticked, now }: SaidDraft) {
  const { send, sending } = useSend(`/api/v1/editions/${number}/said`);
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const submit = async (typed: FormData): Promise<boolean> => {
    const day = completeDay(String(typed.get('day')), dayAt(now));
    const moment = readInstantOf(
      { day, hour: String(typed.get('hour')) },
      { day: 'day', hour: 'hour' },
      'field.missing',
    );
    const heardBy = String(typed.get('heardBy')).trim();
    const unnamed = heardBy === '' ? [{ path: 'heardBy', code: 'field.missing' }] : [];
    setFaults([...unnamed, ...moment.faults]);
    if (unnamed.length > 0 || moment.instant === null) return false;
    const figures = standings.flatMap(({ frozen: { citation } }) => {
      const language: Language | undefined = ticked[citationKey(citation)];
      return language ? [{ ...citation, language }] : [];
    });
    const noted = String(typed.get('noted')).trim() || null;
    return (await send({ heardBy, saidAt: moment.instant, noted, figures })) !== null;
  };
  return { faults, submit, sending };
}
