/** A part that scrolls on its own has to take the focus, so that people can scroll it by keyboard. */
export const SCROLLED_BY_KEYS = { tabIndex: 0 };

/** The same, for an element without a role of its own. */
export const SCROLLED_GROUP = { ...SCROLLED_BY_KEYS, role: 'group' };
