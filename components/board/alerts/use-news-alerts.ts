'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useRef, useState } from 'react';
import { newsSentence } from '@/components/board/news';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import type { Board } from '@/domain/board/board';
import { withDigits } from '@/domain/wording/numbers';
import { withBadge } from './badge';

const KEY = 'news-alerts';

export type NewsAlerts = {
  isOn: boolean;
  /** The browser does not show notifications. The title of the tab still counts. */
  isSilent: boolean;
  /** Asks the browser, which asks the person. */
  turnOn(): Promise<void>;
  turnOff(): void;
};

/** For people who asked for it: a browser notification and a count in the tab's title while the page is hidden. */
export function useNewsAlerts(board: Board): NewsAlerts {
  const [isOn, setOn] = useState(false);
  const [isSilent, setSilent] = useState(false);
  useEffect(() => {
    setOn(readChoice());
    setSilent(!mayNotify());
  }, []);
  useNotifying(board, isOn);
  const turnOn = useCallback(async () => {
    if ('Notification' in window && Notification.permission === 'default') await Notification.requestPermission();
    setSilent(!mayNotify());
    setOn(true);
    storeChoice(true);
  }, []);
  const turnOff = useCallback(() => {
    setOn(false);
    storeChoice(false);
  }, []);
  return { isOn, isSilent, turnOn, turnOff };
}

function useNotifying(board: Board, isOn: boolean): void {
  const t = useTranslations('Shell');
  const language = useLanguage();
  const wording = useWording();
  const before = useRef(board);
  const count = useRef(0);
  useEffect(() => {
    const news = newsSentence(before.current, board, wording);
    before.current = board;
    if (news === null || !isOn || document.visibilityState === 'visible') return;
    count.current += 1;
    document.title = withBadge(document.title, withDigits(String(count.current), wording));
    // With one tag a new notification replaces the one before.
    if (mayNotify()) new Notification(t('product'), { body: news, tag: KEY, lang: language });
  }, [board, isOn, language, t, wording]);
  useEffect(() => {
    const seen = () => {
      if (document.visibilityState !== 'visible') return;
      count.current = 0;
      document.title = withBadge(document.title, null);
    };
    document.addEventListener('visibilitychange', seen);
    return () => document.removeEventListener('visibilitychange', seen);
  }, []);
}

function mayNotify(): boolean {
  return 'Notification' in window && Notification.permission === 'granted';
}

/** Without storage in the browser, the choice ends with the page. */
function readChoice(): boolean {
  try {
    return window.localStorage.getItem(KEY) === 'on';
  } catch {
    return false;
  }
}

function storeChoice(isOn: boolean): void {
  try {
    window.localStorage.setItem(KEY, isOn ? 'on' : 'off');
  } catch {
    // It holds for this page.
  }
}
