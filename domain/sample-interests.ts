import type { Interest } from '@/domain/interest';

/** Three interests to try Paperlight with: together they flag 7 of the 40 demo papers. `now` in milliseconds since 1970. */
export function sampleInterests(now: number): Interest[] {
  const since = { createdAt: now, changedAt: now };
  return [
    {
      id: 'sample-agent-memory',
      name: 'Agent memory',
      colour: 'amber',
      phrases: ['agent memory', 'episodic memory', 'long-term memory'],
      authors: [],
      categories: [],
      not: [],
      look: ['title', 'abstract'],
      on: true,
      ...since,
    },
    {
      id: 'sample-exoplanets',
      name: 'Exoplanets',
      colour: 'teal',
      phrases: ['exoplanet*', 'hot Jupiter*', 'transiting planet*'],
      authors: ['Nikku Madhusudhan'],
      categories: ['astro-ph.EP'],
      not: [],
      look: ['title', 'abstract'],
      on: true,
      ...since,
    },
    {
      id: 'sample-accessibility',
      name: 'Accessibility',
      colour: 'violet',
      phrases: ['blind', 'low vision', 'screen reader*', 'accessible'],
      authors: [],
      categories: [],
      not: ['blind image', 'double blind'],
      look: ['title', 'abstract'],
      on: true,
      ...since,
    },
  ];
}
