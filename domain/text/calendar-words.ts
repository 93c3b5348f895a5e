/** The months' names in both languages, January first. */
export const MONTHS: readonly { km: string; en: string }[] = [
  { km: 'មករា', en: 'January' },
  { km: 'កុម្ភៈ', en: 'February' },
  { km: 'មីនា', en: 'March' },
  { km: 'មេសា', en: 'April' },
  { km: 'ឧសភា', en: 'May' },
  { km: 'មិថុនា', en: 'June' },
  { km: 'កក្កដា', en: 'July' },
  { km: 'សីហា', en: 'August' },
  { km: 'កញ្ញា', en: 'September' },
  { km: 'តុលា', en: 'October' },
  { km: 'វិច្ឆិកា', en: 'November' },
  { km: 'ធ្នូ', en: 'December' },
];
