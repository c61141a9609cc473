import { expect, test } from 'vitest';
import { latin1, read } from './read';

const mailing = `\\\\
arXiv:2611.00001
Date: Tue, 24 Nov 2026 19:00:02 GMT   (97kb,D)

Title: A lamp for José
Authors: Ada Example
Categories: cs.CL
\\\\
  We light a lamp.
\\\\ ( https://arxiv.org/abs/2611.00001 ,  97kb)
`;

const alert = `<html><body><div style="font-family:arial">
<h3 style="font-weight:normal;margin:0"><span style="font-size:11px">[PDF]</span> <a
 href="https://scholar.google.com/scholar_url?url=https://arxiv.org/pdf/2611.00002v1&amp;hl=en&amp;sa=X&amp;d=1"
 class="gse_alrt_title">Lamps as <b>lanterns</b></a></h3>
<div style="color:#006621">A Example, J Doe… - arXiv preprint arXiv:2611.00002, 2026</div>
<div class="gse_alrt_sni">A lamp is lit …<br>and shines</div><br>
<h3><a href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fscholar.google.de%2Fscholar_url%3Furl%3Dhttps%253A%252F%252Flamps.example.org%252F7%253Fa%253D1%26hl%3Dde&amp;data=05">The house of lamps</a></h3>
<div>K Lee - Journal of Lamps, 2025</div>
<h3><a href="https://scholar.google.com/scholar_url?url=nonsense">Lamps nowhere</a></h3>
<h3><a href="https://scholar.google.com/scholar?q=lamps">See all results</a></h3>
<p>This message was sent by Google Scholar because you&#39;re following new results for <b>lamp</b>.</p>
</div></body></html>`;

const alerted = [
  {
    id: 'arxiv:2611.00002',
    title: 'Lamps as lanterns',
    authors: ['A Example', 'J Doe'],
    abstract: 'A lamp is lit … and shines',
    date: '2026',
    venue: 'arXiv preprint arXiv:2611.00002',
  },
  {
    id: 'web:lamps.example.org/7?a=1',
    title: 'The house of lamps',
    authors: ['K Lee'],
    date: '2025',
    venue: 'Journal of Lamps',
  },
  { id: 'title:lamps-nowhere', title: 'Lamps nowhere', authors: [] },
];

const head = `Delivered-To: reader@example.org
Received: by mx.example.org; Thu, 26 Nov 2026 01:00:00 +0000
From: =?UTF-8?Q?L=C3=A4mp?= <lamps@example.org>
Subject: =?utf-8?B?TGFtcHM=?=
MIME-Version: 1.0
`;

function inBase64(text: string): string {
  return Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n');
}

function inQuotedPrintable(text: string): string {
  const coded = text.replace(/[=\x80-\uFFFF]/g, (sign) =>
    [...Buffer.from(sign)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  );
  return coded.replace(/[^\n]{70}(?!\n)/g, (line) => (/=.?$/.test(line) ? line : `${line}=\n`));
}

function multipart(kind: string, parts: string[]): string {
  const boundary = `=_${kind}_${parts.length}_${parts[0]?.length}`;
  return `Content-Type: multipart/${kind}; boundary="${boundary}"\n\n${parts
    .map((part) => `--${boundary}\n${part}\n`)
    .join('')}--${boundary}--\n`;
}

const plain = (text: string, rest: string) => `Content-Type: text/plain; ${rest}\n\n${text}`;
const html = (text: string) =>
  `Content-Type: text/html; charset="utf-8"\nContent-Transfer-Encoding: base64\n\n${inBase64(text)}`;
const quoted = 'charset=UTF-8\nContent-Transfer-Encoding: quoted-printable';

test.each([
  ['plain', head + plain(mailing, 'charset=utf-8')],
  ['quoted-printable', head + plain(inQuotedPrintable(mailing), quoted)],
  ['in Latin-1', latin1(head + plain(mailing, 'charset=iso-8859-1\nContent-Transfer-Encoding: 8bit'))],
  [
    'in base64, with an HTML form and a picture',
    head +
      multipart('mixed', [
        multipart('alternative', [
          plain(inBase64(mailing), 'charset=utf-8\nContent-Transfer-Encoding: base64'),
          html('<p>Read the other part</p>'),
        ]),
        `Content-Type: image/png\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename="a.png"\n\n${inBase64('\x89PNG')}`,
      ]),
  ],
  ['as HTML alone', head + html(`<pre>${mailing}</pre>`)],
  [
    'forwarded as a message',
    head +
      multipart('mixed', [
        plain('See below', 'charset=utf-8'),
        `Content-Type: message/rfc822\n\n${head}${plain(mailing, 'charset=utf-8')}`,
      ]),
  ],
])("arXiv's mailing in a mail, %s", async (_, mail) => {
  const bytes = typeof mail === 'string' ? new TextEncoder().encode(mail) : mail;
  for (const text of [bytes, new TextDecoder(mail === bytes ? 'latin1' : 'utf-8').decode(bytes)]) {
    const { kind, papers, problems } = await read(text, { name: 'Lamps.eml' });
    expect({ kind, problems }).toEqual({ kind: 'arxiv-mail', problems: [] });
    if (text === bytes)
      expect(papers).toMatchObject([
        { id: 'arxiv:2611.00001', title: 'A lamp for José', authors: ['Ada Example'] },
      ]);
  }
});

test("Google Scholar's alerts: titles lead through Scholar, and through the guard of the mailbox", async () => {
  const mail =
    head + multipart('alternative', [plain('Your mail reader shows no HTML', 'charset=utf-8'), html(alert)]);
  expect(await read(mail)).toEqual({ kind: 'scholar-alert', papers: alerted, problems: [] });
});

test('an alert that was saved as a page', async () => {
  const page = `<!-- saved from url=(0030)https://mail.google.com/mail/u/0/ -->${alert}`;
  const url = 'https://mail.google.com/mail/u/0/';
  expect(await read(page)).toEqual({ kind: 'scholar-alert', papers: alerted, problems: [], url });
});

test("what Scholar's own pages show is no alert", async () => {
  const page = `<!-- saved from url=(0039)https://scholar.google.com/scholar?q=lamps -->${alert}`;
  expect(await read(page)).toMatchObject({ kind: 'page', papers: [] });
});

test('a page in a web archive goes to the reader of pages, with its address', async () => {
  const archive = `From: <Saved by Blink>
Snapshot-Content-Location: https://lamps.example.org/list
MIME-Version: 1.0
${multipart('related', [html('<ul><li>A lamp</ul>')])}`;
  const found = {
    papers: [{ id: 'web:lamps.example.org/1' as const, title: 'A lamp', authors: [] }],
    problems: ['!'],
  };
  const readPage = (page: Document, url?: string) => {
    expect([page.querySelector('li')?.textContent, url]).toEqual([
      'A lamp',
      'https://lamps.example.org/list',
    ]);
    return found;
  };
  const url = 'https://lamps.example.org/list';
  expect(await read(archive, { readPage })).toEqual({ kind: 'page', ...found, url });
});

test('other mails are read as the text that they hold', async () => {
  const list =
    head + plain('For Tuesday:\n\nhttps://arxiv.org/abs/2611.00001\nhttps://doi.org/10.1000/1\n', quoted);
  const { kind, papers } = await read(list);
  expect(kind).toBe('list');
  expect(papers.map(({ id }) => id)).toEqual(expect.arrayContaining(['arxiv:2611.00001', 'doi:10.1000/1']));
});

test('a mail 50 parts deep is opened, one 1,000 deep is a problem', async () => {
  const nested = (depth: number) =>
    Array.from({ length: depth }).reduce<string>(
      (inner, _, at) =>
        `Content-Type: multipart/mixed; boundary="b${at}"\n\n--b${at}\n${inner}\n--b${at}--\n`,
      plain(mailing, 'charset=utf-8'),
    );
  expect(await read(head + nested(50))).toMatchObject({ kind: 'arxiv-mail', papers: [{}], problems: [] });
  const { papers, problems } = await read(head + nested(1_000));
  expect(papers).toEqual([]);
  expect(problems).toEqual([expect.stringContaining('The mail could not be opened')]);
});
