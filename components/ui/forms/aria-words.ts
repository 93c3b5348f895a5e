/** The words that React Aria says by itself, from our own messages. */
export type AriaWords = {
  show: string;
  list: string;
  dismiss: string;
  longPress: string;
  count: (n: number) => string;
  chosen: (choice: string) => string;
};

/** Its formatter needs a locale that it knows, and Khmer is not one. The words are our own. */
export const ARIA_LOCALE = 'en-GB';

type AriaParams = { optionText?: string; optionCount?: number; isSelected?: boolean };

/**
 * Replaces the library's dictionaries in the way that it offers (its `LocalizedStringProvider` does the same). Call it
 * before the first field is drawn in the browser. It has to name every package whose fields the desk uses.
 */
export function setAriaWords(words: AriaWords): void {
  if (typeof window === 'undefined') return;
  const chosen = ({ optionText = '' }: AriaParams) => words.chosen(optionText);
  const strings = {
    '@react-aria/combobox': {
      focusAnnouncement: (told: AriaParams) => (told.isSelected ? chosen(told) : (told.optionText ?? '')),
      countAnnouncement: ({ optionCount = 0 }: AriaParams) => words.count(optionCount),
      selectedAnnouncement: chosen,
      buttonLabel: words.show,
      listboxLabel: words.list,
    },
    '@react-aria/overlays': { dismiss: words.dismiss },
    '@react-aria/menu': { longPressMessage: words.longPress },
    'react-aria-components': { selectPlaceholder: words.list },
  };
  Object.assign(window, {
    [Symbol.for('react-aria.i18n.locale')]: ARIA_LOCALE,
    [Symbol.for('react-aria.i18n.strings')]: strings,
  });
}
