import type { Site } from '@/sites/site';

const host = 'https://openreview.net';
const forum = 'a[href*="/forum?id="]';

// Replies look like papers and lead to the paper's forum: today `noteId` or the parent's title tells them. Until 2018
// `noteId` stood in every link. A paper that several sources know is a note in a note.
const notes: Omit<Site, 'pages'> = {
  name: 'OpenReview',
  known: 'template',
  checked: '2026-11-26',
  hydrates: 'other',
  listing: `.note:not(.note-activity):has(${forum})`,
  not: '.note, .note-parent-title, .parent-title, .note:not([data-id]) > h4 a[href*="noteId="]',
  id: { at: `h4 ${forum}`, attribute: 'href' },
  aliases: { at: 'h4 .html-link', attribute: 'href' },
  title: { at: `h4 ${forum}` },
  authors: {
    at: '.note-authors',
    without: '.show-all, .more-authors, .private-author-label, sup',
    as: 'list',
  },
  moreAuthors: { at: '.note-authors' },
  abstract: { at: '.note-content > *', label: 'Abstract:' }, // Only after "Show details"
  venue: { at: '.note-meta-info :has(+ .readers)' },
  date: { at: '.note-meta-info > *', before: '(' },
  code: { at: '.note-content-value' },
};

// Groups of reviewers and others are consoles: what they list is confidential
const consoles = ['Authors', '*Reviewers', '*Chairs', '*Editors'];

const venues: Site = {
  ...notes,
  pages: [`${host}/group?*`],
  except: consoles.map((group) => `${host}/group?*/${group}*`),
  // Every tab is loaded on its own, venues may have none for papers yet, and groups above them list groups
  empty: {
    at: '.spinner-container, .empty-message, .error-display, .activity-list, .venues-list',
    says: [''],
  },
};

const lists: Site = {
  ...notes,
  pages: [`${host}/search?*`, `${host}/submissions?*`, `${host}/profile?*`],
  empty: { at: 'p, .spinner-container, .error-display', says: ['No ', 'Loading', 'Error'] },
};

export const openreview: Site[] = [venues, lists];
